// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire;

import io.streamwire.client.core.ClientBuilder;
import io.streamwire.client.core.ClientCore;
import io.streamwire.client.core.ClientDescription;
import io.streamwire.client.core.ClientSetting;
import io.streamwire.client.core.SecurityScheme;
import io.streamwire.client.core.ServerVariable;
import io.streamwire.signalwire.api.CallsApi;
import io.streamwire.wire.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops real-time media streams on live SignalWire calls through the Compatibility API.
 * A stream sends the audio of one call to your WebSocket server.
 *
 * <p>Thread-safe: create one client and share it. Credentials are sent only with requests that need
 * them, and only to the configured host. A request that may have been executed is not sent again,
 * see {@link io.streamwire.client.RetryPolicy}.
 */
@Generated("io.streamwire")
@NullMarked
public final class SignalWireClient implements AutoCloseable {

  private static final ClientDescription DESCRIPTION =
      ClientDescription.of("SignalWireClient")
          .server("https://{space}.signalwire.com/api/laml/2010-04-01")
          .variable(
              ServerVariable.of("space")
                  .argument("host")
                  .environment("SIGNALWIRE_SPACE")
                  .hostLabel()
                  .required())
          .scheme(
              SecurityScheme.basic("basicAuth")
                  .part("username", "project", "SIGNALWIRE_PROJECT_ID")
                  .part("password", "token", "SIGNALWIRE_API_TOKEN")
                  .required())
          .setting(
              ClientSetting.of("accountSid")
                  .fallback("basicAuth", "username")
                  .check(
                      "[^\\s\\p{Cntrl}/\\\\]([^\\p{Cntrl}/\\\\]*[^\\s\\p{Cntrl}/\\\\])?",
                      "an id without \"/\", \"\\\", dot segments, control characters and white space around it"))
          .maxResponseBytes(1048576L)
          .build();

  private final ClientCore core;
  private volatile @Nullable Calls calls;

  private SignalWireClient(ClientCore core) {
    this.core = core;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client with settings from the environment variables that the contract names.
   *
   * @throws IllegalArgumentException if a required variable is missing or invalid
   */
  public static SignalWireClient fromEnv() {
    return builder().fromEnvironment().build();
  }

  /** Returns the operations of {@link Calls}. */
  public Calls calls() {
    Calls resource = this.calls;
    if (resource == null) {
      resource = new Calls(core); // Two threads may both create one: it has no state.
      this.calls = resource;
    }
    return resource;
  }

  /**
   * Returns the Retrofit interface that {@link #calls()} uses. Its calls have credentials and the
   * client's timeout. They are not retried, and an error status is a {@code retrofit2.Response},
   * not an exception.
   */
  public CallsApi callsApi() {
    return core.api(CallsApi.class);
  }

  /**
   * Returns a builder with this client's settings. Clients that it builds share this client's
   * connections and threads.
   *
   * @throws IllegalStateException if this client is closed
   */
  public Builder newBuilder() {
    return new Builder(core);
  }

  /**
   * Closes this client: later calls throw {@link IllegalStateException}. When the last of the
   * clients that share connections is closed, calls in flight are cancelled, and connections and
   * threads are closed unless they belong to an {@code OkHttpClient} of the caller. Closing twice
   * has no effect. An open client does not keep the JVM alive.
   */
  @Override
  public void close() {
    core.close();
  }

  /** Returns the client's server and settings, without secrets. */
  @Override
  public String toString() {
    return core.toString();
  }

  /** Builds {@link SignalWireClient}s. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {

    private Builder() {
      super(DESCRIPTION);
    }

    private Builder(ClientCore core) {
      super(core);
    }

    private Builder fromEnvironment() {
      return environment(System.getenv());
    }

    /**
     * Sets the user name.
     *
     * <p>The project id. It is also the default account sid.
     */
    public Builder project(String project) {
      return credential("basicAuth", "username", project);
    }

    /**
     * Sets the password.
     *
     * <p>An API token with the Voice scope.
     */
    public Builder token(String token) {
      return credential("basicAuth", "password", token);
    }

    /** The sid of the account that owns the call. It equals the project id. */
    public Builder accountSid(String accountSid) {
      return setting("accountSid", accountSid);
    }

    /**
     * The host of your Space, such as {@code example} or {@code example.signalwire.com}.
     *
     * <p>Also accepts a whole host name, or a URL of scheme and host. Plain {@code http} is
     * accepted for a loopback host only.
     */
    public Builder host(String host) {
      return serverVariable("space", host);
    }

    /**
     * Returns a client. No I/O happens before its first call.
     *
     * @throws IllegalArgumentException if a setting that every call needs is missing or invalid
     */
    public SignalWireClient build() {
      return new SignalWireClient(core());
    }
  }
}
