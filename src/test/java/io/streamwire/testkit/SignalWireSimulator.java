package io.streamwire.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;

/**
 * A SignalWire of one project on the loopback interface: it takes real HTTP, checks credentials,
 * path and form, and answers as the Compatibility API documents. It starts when built and lives
 * until {@link #close()}. Thread-safe.
 *
 * <pre>{@code
 * try (SignalWireSimulator signalwire = SignalWireSimulator.start();
 *     SignalWireClient client = SignalWireClient.builder()
 *         .project(signalwire.project()).token(signalwire.token()).host(signalwire.host()).build()) {
 *   client.calls().startStream(signalwire.callSid(), request);
 *   assertThat(signalwire.journal().last().field("Url")).isEqualTo("wss://stream.example.com");
 * }
 * }</pre>
 */
public final class SignalWireSimulator implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Journal journal;
  private final Observations<SimulatedStream> streams;
  private final Account account;
  private final String token;
  private final String callSid;

  private SignalWireSimulator(Builder builder) {
    journal = new Journal(builder.patience);
    streams = new Observations<>("streams", builder.patience);
    account = new Account(builder.project, builder.token, builder.clock, streams);
    token = builder.token;
    callSid = builder.callSid;
    account.put(callSid, CallState.IN_PROGRESS);
    server.setDispatcher(new RestApi(account, journal));
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The simulator found no free port on the loopback interface", e);
    }
  }

  /**
   * A simulator with one call in progress and the credentials of {@link #project()} and {@link
   * #token()}.
   */
  public static SignalWireSimulator start() {
    return builder().start();
  }

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

  /** The call that is in progress from the start. */
  public String callSid() {
    return callSid;
  }

  /** Adds a call, or moves it to another state. */
  public void call(String sid, CallState state) {
    account.put(sid, state);
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

  /** Stops listening, closes all connections and ends the simulator's threads. */
  @Override
  public void close() {
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
    private InstantSource clock = Clock.systemUTC();
    private Duration patience = Duration.ofSeconds(10);

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

    /** Tells {@code date_updated}; default: the system's clock. */
    public Builder clock(InstantSource value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** How long an {@code await} method waits before it fails; default: 10 seconds. */
    public Builder patience(Duration value) {
      patience = Objects.requireNonNull(value, "patience");
      return this;
    }

    public SignalWireSimulator start() {
      return new SignalWireSimulator(this);
    }
  }
}
