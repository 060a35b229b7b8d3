package io.streamwire.testkit;

import io.streamwire.signalwire.SignalWireClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/**
 * A SignalWire of one project on the loopback interface, over real sockets. It takes REST requests,
 * checks credentials, path and form, and answers as the Compatibility API documents; then it dials
 * the stream's {@code wss} URL, sends the custom parameters and audio, and posts signed status
 * callbacks.
 *
 * <pre>{@code
 * try (SignalWireSimulator signalwire = SignalWireSimulator.start();
 *     MediaServer server = MediaServer.start();
 *     SignalWireClient client = signalwire.newClient().build()) {
 *   client.calls().startStream(signalwire.callSid(), StartStreamRequest.builder().url(server.url()).build());
 *   assertThat(server.awaitSession().awaitMedia(50)).hasSize(50);
 * }
 * }</pre>
 *
 * <p>It never leaves this machine: a {@code Url} of another host is accepted, and its stream stays
 * queued. It starts when built and lives until {@link #close()}; it keeps no JVM alive.
 * Thread-safe.
 */
public final class SignalWireSimulator implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Journal journal;
  private final EventLog<SimulatedStream> streams;
  private final Account account;
  private final Faults faults = new Faults();
  private final Callbacks callbacks;
  private final MediaConnections media;
  private final String signingKey;
  private final String token;
  private final String callSid;

  private SignalWireSimulator(Builder builder) {
    SimulatorClock clock = builder.clock == null ? SimulatorClock.real() : builder.clock;
    journal = new Journal(builder.timeout);
    streams = new EventLog<>("streams", builder.timeout);
    account = new Account(builder.project, builder.token, clock, builder.timeout);
    callbacks = new Callbacks(builder.timeout);
    media =
        new MediaConnections(
            builder.project,
            clock,
            builder.inbound,
            builder.outbound,
            builder.bidirectional,
            builder.trusted,
            faults,
            new WebhookSigner(builder.signingKey),
            callbacks);
    signingKey = builder.signingKey;
    token = builder.token;
    callSid = builder.callSid;
    account.put(callSid, CallState.IN_PROGRESS);
    server.setDispatcher(new RestApi(account, journal, faults, this::accept));
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The simulator found no free port on the loopback interface", e);
    }
  }

  private void accept(SimulatedStream stream) {
    media.begin(stream);
    streams.add(stream);
  }

  /**
   * A simulator with one call in progress and the credentials of {@link #project()} and {@link
   * #token()}.
   */
  public static SignalWireSimulator start() {
    return builder().start();
  }

  /** Sets up a simulator of other credentials, audio, clock or patience. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where to point a client: {@code http://127.0.0.1:port}. */
  public String host() {
    return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
  }

  /** The project id: user name of Basic auth and AccountSid. */
  public String project() {
    return account.project();
  }

  /** The API token: password of Basic auth. */
  public String token() {
    return token;
  }

  /** The key that signs the status callbacks. */
  public String signingKey() {
    return signingKey;
  }

  /** The call that is in progress from the start. */
  public String callSid() {
    return callSid;
  }

  /** Returns a builder of clients that reach this simulator. */
  public SignalWireClient.Builder newClient() {
    return SignalWireClient.builder().project(project()).token(token).host(host());
  }

  /** Adds a call, or moves it to another state; the streams of a completed call stop. */
  public void call(String sid, CallState state) {
    account.put(sid, state);
  }

  /** What goes wrong next, with requests and with sockets. */
  public Faults faults() {
    return faults;
  }

  /** How status callbacks are delivered, and what became of them. */
  public Callbacks callbacks() {
    return callbacks;
  }

  /** Every REST request, refused ones included. */
  public Journal journal() {
    return journal;
  }

  /** Every stream that was started, in order. */
  public List<SimulatedStream> streams() {
    return streams.all();
  }

  /** Waits for the first stream. */
  public SimulatedStream awaitStream() {
    return streams.awaitCount(1).get(0);
  }

  /** Waits until so many streams were started and returns them in order. */
  public List<SimulatedStream> awaitStreams(int count) {
    return streams.awaitCount(count);
  }

  /** Stops listening, closes all connections and ends the simulator's threads. */
  @Override
  public void close() {
    media.close();
    server.close();
  }

  @Override
  public String toString() {
    return "SignalWireSimulator[" + host() + "]";
  }

  /** Every setting has a default. Not thread-safe. */
  public static final class Builder {
    private String project = "b3877c40-da60-4998-90ad-b792e98472af";
    private String token = "PT_simulator_token";
    private String callSid = "b3877c40-da60-4998-90ad-b792e98472ca";
    private String signingKey = "PSK_simulator_signing_key";
    private @Nullable SimulatorClock clock;
    private Audio inbound = Audio.tone(440);
    private Audio outbound = Audio.silence();
    private HandshakeCertificates trusted = Certificates.shared().client();
    private boolean bidirectional;
    private Duration timeout = Duration.ofSeconds(10);

    private Builder() {}

    public Builder project(String value) {
      project = Objects.requireNonNull(value, "project");
      return this;
    }

    public Builder token(String value) {
      token = Objects.requireNonNull(value, "token");
      return this;
    }

    /** The call that is in progress from the start. */
    public Builder callSid(String value) {
      callSid = Objects.requireNonNull(value, "callSid");
      return this;
    }

    /** Signs the status callbacks. */
    public Builder signingKey(String value) {
      signingKey = Objects.requireNonNull(value, "signingKey");
      return this;
    }

    /** Default: real time. The simulator closes it. */
    public Builder clock(SimulatorClock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** What is heard on either track; default: a tone of 440 Hz inbound, silence outbound. */
    public Builder audio(Audio onInbound, Audio onOutbound) {
      inbound = Objects.requireNonNull(onInbound, "onInbound");
      outbound = Objects.requireNonNull(onOutbound, "onOutbound");
      return this;
    }

    /** Whose media servers to trust; default: {@link Certificates#server()} and nobody else. */
    public Builder trust(HandshakeCertificates value) {
      trusted = Objects.requireNonNull(value, "trust");
      return this;
    }

    /**
     * Plays what your server sends, which the platform does for {@code <Connect><Stream>}, not for
     * REST streams.
     */
    public Builder bidirectional() {
      bidirectional = true;
      return this;
    }

    /** How long an {@code await} method waits before it fails; default: 10 seconds. */
    public Builder timeout(Duration value) {
      timeout = Objects.requireNonNull(value, "patience");
      return this;
    }

    public SignalWireSimulator start() {
      return new SignalWireSimulator(this);
    }
  }
}
