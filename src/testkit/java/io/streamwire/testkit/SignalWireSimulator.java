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
 * A simulator of SignalWire with one project, on the loopback interface with real sockets. It
 * accepts REST requests, checks their credentials, path and form, and responds as documented for
 * the Compatibility API. Then it connects to the stream's {@code wss} URL, sends the custom
 * parameters and the audio, and posts signed status callbacks.
 *
 * <pre>{@code
 * try (SignalWireSimulator signalwire = SignalWireSimulator.start();
 * MediaServer server = MediaServer.start();
 * SignalWireClient client = signalwire.newClient().build()) {
 * client.calls().startStream(signalwire.callSid(), StartStreamRequest.builder().url(server.url()).build());
 * assertThat(server.awaitSession().awaitMedia(50)).hasSize(50);
 * }
 * }</pre>
 *
 * <p>The simulator never connects to other machines: it accepts a {@code Url} of another host, but
 * the stream remains queued. It runs until {@link #close()} and does not keep the JVM alive.
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
            new StreamAudio(builder.inbound, builder.outbound, builder.bidirectional),
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
      throw new UncheckedIOException("simulator: no free port on the loopback interface", e);
    }
  }

  private void accept(SimulatedStream stream) {
    media.begin(stream);
    streams.add(stream);
  }

  /**
   * Starts a simulator with one call in progress and the default credentials, see {@link
   * #project()} and {@link #token()}.
   */
  public static SignalWireSimulator start() {
    return builder().start();
  }

  /** Returns a builder for a simulator with other credentials, audio, clock or timeout. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the URL for a client: {@code http://127.0.0.1:port}. */
  public String host() {
    return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
  }

  /** Returns the project id, which is the user name of Basic authentication and the AccountSid. */
  public String project() {
    return account.project();
  }

  /** Returns the API token, which is the password of Basic authentication. */
  public String token() {
    return token;
  }

  /** Returns the key that signs the status callbacks. */
  public String signingKey() {
    return signingKey;
  }

  /** Returns the sid of the call that is in progress from the start. */
  public String callSid() {
    return callSid;
  }

  /** Returns a builder of clients that are connected to this simulator. */
  public SignalWireClient.Builder newClient() {
    return SignalWireClient.builder().project(project()).token(token).host(host());
  }

  /** Adds a call or changes its state. The streams of a completed call are stopped. */
  public void call(String sid, CallState state) {
    account.put(sid, state);
  }

  /** Returns the faults to inject into requests and sockets. */
  public Faults faults() {
    return faults;
  }

  /** Returns the configuration and the log of status callbacks. */
  public Callbacks callbacks() {
    return callbacks;
  }

  /** Returns all REST requests, including rejected ones. */
  public Journal journal() {
    return journal;
  }

  /** Returns all streams that were started, in order. */
  public List<SimulatedStream> streams() {
    return streams.all();
  }

  /** Waits for the first stream. */
  public SimulatedStream awaitStream() {
    return streams.awaitCount(1).get(0);
  }

  /** Waits until that many streams were started and returns them in order. */
  public List<SimulatedStream> awaitStreams(int count) {
    return streams.awaitCount(count);
  }

  /** Stops the server, closes all connections and ends the simulator's threads. */
  @Override
  public void close() {
    media.close();
    server.close();
  }

  @Override
  public String toString() {
    return "SignalWireSimulator[" + host() + "]";
  }

  /** Builds {@link SignalWireSimulator}s. Every setting has a default. Not thread-safe. */
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

    /** Sets the sid of the call that is in progress from the start. */
    public Builder callSid(String value) {
      callSid = Objects.requireNonNull(value, "callSid");
      return this;
    }

    /** Sets the key that signs the status callbacks. */
    public Builder signingKey(String value) {
      signingKey = Objects.requireNonNull(value, "signingKey");
      return this;
    }

    /** Sets the clock; the default is real time. The simulator closes the clock. */
    public Builder clock(SimulatorClock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /**
     * Sets the audio of the two tracks; the default is a tone of 440 Hz inbound and silence
     * outbound.
     */
    public Builder audio(Audio onInbound, Audio onOutbound) {
      inbound = Objects.requireNonNull(onInbound, "onInbound");
      outbound = Objects.requireNonNull(onOutbound, "onOutbound");
      return this;
    }

    /** Sets the trust in media servers; the default is {@link Certificates#server()} only. */
    public Builder trust(HandshakeCertificates value) {
      trusted = Objects.requireNonNull(value, "trust");
      return this;
    }

    /**
     * Plays the audio that your server sends. The platform does this for {@code <Connect><Stream>},
     * but not for REST streams.
     */
    public Builder bidirectional() {
      bidirectional = true;
      return this;
    }

    /** Sets the timeout of the {@code await} methods; the default is 10 seconds. */
    public Builder timeout(Duration value) {
      timeout = Objects.requireNonNull(value, "timeout");
      return this;
    }

    public SignalWireSimulator start() {
      return new SignalWireSimulator(this);
    }
  }
}
