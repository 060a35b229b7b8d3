package io.streamwire.signalwire;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.Arguments;
import io.streamwire.internal.CallExecutor;
import io.streamwire.internal.ClientAssembly;
import io.streamwire.internal.Credentials;
import io.streamwire.internal.Endpoint;
import io.streamwire.internal.Operation;
import io.streamwire.internal.Timing;
import io.streamwire.internal.Transport;
import io.streamwire.internal.UserAgent;
import io.streamwire.signalwire.api.StreamsApi;
import io.streamwire.signalwire.model.CallStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A client of one SignalWire project: starts and stops media streams on its live calls.
 *
 * <p>Thread-safe, and without state beyond its connections: make one and share it. Credentials go
 * with each request, to the configured host only. A request that may have been executed is never
 * sent again, see {@link RetryPolicy}.
 */
public final class SignalWireClient implements AutoCloseable {

  private final Builder settings;
  private final Transport transport;
  private final Calls calls;
  private final ClientAssembly assembly;
  private final HttpUrl baseUrl;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable StreamsApi streamsApi;

  private SignalWireClient(Builder builder) {
    Credentials credentials = Credentials.of(builder.project, builder.token);
    String accountSid = builder.accountSid == null ? credentials.project() : builder.accountSid;
    Arguments.sid("accountSid", accountSid);
    baseUrl = builder.endpoint();
    transport = builder.transport == null ? Transport.create() : builder.transport;
    transport.retain();
    settings = builder.copy();
    settings.transport = transport;
    Duration timeout = builder.timeout == null ? transport.timeout() : builder.timeout;
    assembly =
        new ClientAssembly(
            transport,
            baseUrl,
            credentials,
            UserAgent.of(builder.userAgentSuffix),
            timeout,
            builder.connectTimeout);
    calls =
        new Calls(
            operation("startStream", accountSid),
            operation("stopStream", accountSid),
            new CallExecutor(
                this::newCall,
                assembly.executions(),
                credentials,
                builder.retryPolicy,
                timeout,
                builder.timing));
  }

  private Operation<CallStream> operation(String name, String accountSid) {
    return assembly.operation(
        StreamsApi.class, name, accountSid, this::streamsApi, CallStream.class);
  }

  private Call newCall(Request request) {
    requireOpen();
    return assembly.newCall(request);
  }

  /** Returns a builder. Project, token and host have no default. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client of what the environment names: {@code SIGNALWIRE_PROJECT_ID}, {@code
   * SIGNALWIRE_API_TOKEN} and {@code SIGNALWIRE_SPACE}, the latter in any spelling that {@link
   * Builder#host} takes.
   *
   * @throws IllegalArgumentException if one of them is missing or not usable
   */
  public static SignalWireClient fromEnv() {
    return fromEnv(System.getenv());
  }

  static SignalWireClient fromEnv(Map<String, String> environment) {
    return builder()
        .project(variable(environment, "SIGNALWIRE_PROJECT_ID"))
        .token(variable(environment, "SIGNALWIRE_API_TOKEN"))
        .host(variable(environment, "SIGNALWIRE_SPACE"))
        .build();
  }

  private static String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("environment variable " + name + " is missing or blank");
    }
    return value;
  }

  /** Returns the operations on calls. */
  public Calls calls() {
    return calls;
  }

  /**
   * Returns the generated Retrofit interface itself. Its calls carry the credentials, are sent once
   * and end within the client's time limit; but arguments are not checked beyond the contract,
   * nothing is repeated, and an error is a {@code retrofit2.Response} like any other.
   */
  public StreamsApi streamsApi() {
    StreamsApi api = streamsApi;
    if (api == null) {
      // Most programs never ask, and Retrofit takes its time. A race makes two that are alike.
      api = assembly.retrofit(StreamsApi.class, this::newCall);
      streamsApi = api;
    }
    return api;
  }

  /**
   * Returns a builder with this client's settings, for a client that differs in some of them and
   * shares connections and threads.
   *
   * @throws IllegalStateException if this client is closed
   */
  public Builder newBuilder() {
    requireOpen();
    return settings.copy();
  }

  /**
   * Ends the use of this client: each later call is an {@link IllegalStateException}. The last
   * client to close of those that share them also cancels calls in flight and closes connections
   * and threads, unless they belong to an {@code OkHttpClient} of the user's. To close twice is
   * fine; not to close keeps no JVM alive.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      transport.release();
    }
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("this SignalWireClient is closed");
    }
  }

  /** Says where the client sends what, without the token. */
  @Override
  public String toString() {
    return "SignalWireClient{baseUrl=" + baseUrl + ", project=" + settings.project + "}";
  }

  /** Builds {@link SignalWireClient}s. Not thread-safe. */
  public static final class Builder {

    private @Nullable String project;
    private @Nullable String token;
    private @Nullable String accountSid;
    private @Nullable String host;
    private @Nullable String baseUrl;
    private @Nullable String userAgentSuffix;
    private @Nullable Duration timeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Transport transport;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private Timing timing = Timing.system();

    private Builder() {}

    /** Sets the project id: the user name of each request and, by default, the account's sid. */
    public Builder project(String project) {
      this.project = project;
      return this;
    }

    /** Sets the API token, which needs the Voice scope. */
    public Builder token(String token) {
      this.token = token;
      return this;
    }

    /** Sets the account's sid where it is not the project's id. */
    public Builder accountSid(String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /**
     * Sets the host of the Space: {@code example}, {@code example.signalwire.com} or a URL of
     * scheme and host. Plain {@code http} is taken for a loopback host only.
     */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** Sets a base URL in place of host and path, for a gateway that serves the API elsewhere. */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = baseUrl;
      return this;
    }

    /**
     * Sets the OkHttp client to derive from: its pool, dispatcher, interceptors, event listeners,
     * proxy, TLS, DNS and time limits apply, and it stays the caller's to shut down. Redirects are
     * not followed whatever it says.
     */
    public Builder okHttpClient(OkHttpClient client) {
      this.transport = Transport.of(Objects.requireNonNull(client, "client"));
      return this;
    }

    /** Sets how often a failed call is repeated; the default is {@link RetryPolicy#standard()}. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Limits each whole call, with all its attempts and the waits between them. The default is 30
     * s, or the limit of the {@link #okHttpClient} if it has one.
     *
     * @throws IllegalArgumentException if it is not from 1 ms to 24 days
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.timeout("timeout", timeout);
      return this;
    }

    /**
     * Limits how long one address may take to accept a connection. The default is 5 s, or the limit
     * of the {@link #okHttpClient}.
     *
     * @throws IllegalArgumentException if it is not from 1 ms to 24 days
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = Arguments.timeout("connectTimeout", connectTimeout);
      return this;
    }

    /**
     * Adds to the {@code User-Agent} header, for example {@code "dialer/4.2"}.
     *
     * @throws IllegalArgumentException if it has a character outside visible ASCII, space and tab
     */
    public Builder userAgentSuffix(String userAgentSuffix) {
      this.userAgentSuffix = Arguments.headerValue("userAgentSuffix", userAgentSuffix);
      return this;
    }

    /** Replaces time and chance. */
    Builder timing(Timing timing) {
      this.timing = timing;
      return this;
    }

    /**
     * Returns a client. No I/O happens before its first call.
     *
     * @throws IllegalArgumentException if project, token or host is missing or not usable, or if
     *     the host is to be reached by plain {@code http} and is not a loopback host
     */
    public SignalWireClient build() {
      return new SignalWireClient(this);
    }

    private HttpUrl endpoint() {
      return baseUrl == null ? Endpoint.ofHost(host) : Endpoint.ofBaseUrl(baseUrl);
    }

    private Builder copy() {
      Builder copy = new Builder();
      copy.project = project;
      copy.token = token;
      copy.accountSid = accountSid;
      copy.host = host;
      copy.baseUrl = baseUrl;
      copy.userAgentSuffix = userAgentSuffix;
      copy.timeout = timeout;
      copy.connectTimeout = connectTimeout;
      copy.transport = transport;
      copy.retryPolicy = retryPolicy;
      copy.timing = timing;
      return copy;
    }
  }
}
