package io.streamwire.signalwire;

import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.ArgumentCheck;
import io.streamwire.client.core.ClientBuilder;
import io.streamwire.client.core.ClientCore;
import io.streamwire.client.core.ClientDescription;
import io.streamwire.client.core.ClientSetting;
import io.streamwire.client.core.SecurityScheme;
import io.streamwire.client.core.ServerVariable;
import io.streamwire.signalwire.api.StreamsApi;

/**
 * A client of one SignalWire project: starts and stops media streams on its live calls.
 *
 * <p>Thread-safe, and without state beyond its connections: make one and share it. Credentials go
 * with each request, to the configured host only. A request that may have been executed is never
 * sent again, see {@link RetryPolicy}.
 */
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
                      (name, value) ->
                          ArgumentCheck.pattern(name, value, Calls.SID, Calls.SID_EXPECTED)))
          .maxResponseBytes(1024 * 1024)
          .build();

  private final ClientCore core;
  private final Calls calls;

  private SignalWireClient(ClientCore core) {
    this.core = core;
    this.calls = new Calls(core);
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
    return builder().fromEnvironment().build();
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
    return core.api(StreamsApi.class);
  }

  /**
   * Returns a builder with this client's settings, for a client that differs in some of them and
   * shares connections and threads.
   *
   * @throws IllegalStateException if this client is closed
   */
  public Builder newBuilder() {
    return new Builder(core);
  }

  /**
   * Ends the use of this client: each later call is an {@link IllegalStateException}. The last
   * client to close of those that share them also cancels calls in flight and closes connections
   * and threads, unless they belong to an {@code OkHttpClient} of the user's. To close twice is
   * fine; not to close keeps no JVM alive.
   */
  @Override
  public void close() {
    core.close();
  }

  /** Says where the client sends what, without the token. */
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

    /** Sets the project id: the user name of each request and, by default, the account's sid. */
    public Builder project(String project) {
      return credential("basicAuth", "username", project);
    }

    /** Sets the API token, which needs the Voice scope. */
    public Builder token(String token) {
      return credential("basicAuth", "password", token);
    }

    /** Sets the account's sid where it is not the project's id. */
    public Builder accountSid(String accountSid) {
      return setting("accountSid", accountSid);
    }

    /**
     * Sets the host of the Space: {@code example}, {@code example.signalwire.com} or a URL of
     * scheme and host. Plain {@code http} is taken for a loopback host only.
     */
    public Builder host(String host) {
      return serverVariable("space", host);
    }

    /**
     * Returns a client. No I/O happens before its first call.
     *
     * @throws IllegalArgumentException if project, token or host is missing or not usable, or if
     *     the host is to be reached by plain {@code http} and is not a loopback host
     */
    public SignalWireClient build() {
      return new SignalWireClient(core());
    }
  }
}
