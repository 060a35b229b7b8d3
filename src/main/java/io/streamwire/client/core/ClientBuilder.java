package io.streamwire.client.core;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.call.Timing;
import io.streamwire.internal.check.Arguments;
import io.streamwire.internal.http.Transport;
import io.streamwire.internal.secret.SecretText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings that every generated client has. Not thread-safe.
 *
 * @param <B> the generated builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

  private final ClientDescription description;
  private final ClientSettings settings;

  /** Creates a builder without settings. */
  protected ClientBuilder(ClientDescription description) {
    this.description = description;
    this.settings = new ClientSettings();
  }

  /**
   * Creates a builder with the settings of an existing client. The new client shares that client's
   * connections and threads.
   *
   * @throws IllegalStateException if that client is closed
   */
  protected ClientBuilder(ClientCore core) {
    this.description = core.description();
    this.settings = core.settings();
  }

  @SuppressWarnings("unchecked") // B is the class of this object by contract
  private B self() {
    return (B) this;
  }

  /**
   * Sets a base URL that replaces the contract's servers, for example of a gateway or a test
   * server.
   */
  public B baseUrl(String baseUrl) {
    settings.baseUrl = baseUrl;
    return self();
  }

  /**
   * Sets the OkHttp client to derive from. Its connection pool, dispatcher, interceptors, event
   * listeners, proxy, TLS settings, DNS and timeouts apply. The caller remains responsible for
   * shutting it down. Redirects are never followed, even if that client is configured to follow
   * them.
   */
  public B okHttpClient(OkHttpClient client) {
    settings.transport = Transport.of(Objects.requireNonNull(client, "client"));
    return self();
  }

  /** Sets how often failed calls are retried; the default is {@link RetryPolicy#standard()}. */
  public B retryPolicy(RetryPolicy retryPolicy) {
    settings.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
    return self();
  }

  /**
   * Limits each whole call, including all attempts and the waits between them. The default is the
   * call timeout of the {@link #okHttpClient} if it has one, otherwise 30 s.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days
   */
  public B timeout(Duration timeout) {
    settings.timeout = Arguments.timeout("timeout", timeout);
    return self();
  }

  /**
   * Limits the time to connect to one address. The default is 5 s, or the connect timeout of the
   * {@link #okHttpClient} if such a client is set.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days
   */
  public B connectTimeout(Duration connectTimeout) {
    settings.connectTimeout = Arguments.timeout("connectTimeout", connectTimeout);
    return self();
  }

  /**
   * Appends text to the {@code User-Agent} header, for example {@code "dialer/4.2"}.
   *
   * @throws IllegalArgumentException if it has a character outside visible ASCII, space and tab
   */
  public B userAgentSuffix(String userAgentSuffix) {
    settings.userAgentSuffix = Arguments.headerValue("userAgentSuffix", userAgentSuffix);
    return self();
  }

  /**
   * Sets the executor that completes the futures of asynchronous calls and runs their dependent
   * stages, unless a stage has its own executor. By default each future is completed on a separate
   * thread (a virtual thread on JDK 21 and later), so that stages may block. A future is not done
   * before the executor has run its completion.
   */
  public B callbackExecutor(Executor callbackExecutor) {
    settings.callbackExecutor = Objects.requireNonNull(callbackExecutor, "callbackExecutor");
    return self();
  }

  /** Sets one part of a credential: username, password, token, key, clientId or clientSecret. */
  protected final B credential(String schemeKey, String part, @Nullable String value) {
    return credential(schemeKey, part, SecretText.fixed(argument(schemeKey, part), value));
  }

  /**
   * Sets one part of a credential by a supplier that is called for each request, for example for a
   * token that expires.
   */
  protected final B credential(String schemeKey, String part, Supplier<String> value) {
    Objects.requireNonNull(value, part);
    return credential(schemeKey, part, SecretText.supplied(argument(schemeKey, part), value));
  }

  private B credential(String schemeKey, String part, SecretText text) {
    settings.credentials.computeIfAbsent(schemeKey, key -> new LinkedHashMap<>()).put(part, text);
    return self();
  }

  private String argument(String schemeKey, String part) {
    SecurityScheme scheme = description.scheme(schemeKey);
    scheme.requirePart(part);
    return Objects.requireNonNull(scheme.parts().get(part)).argument();
  }

  /** Sets a variable of the server URL templates. */
  protected final B serverVariable(String name, String value) {
    settings.serverVariables.put(name, value);
    return self();
  }

  /**
   * Selects one of the contract's servers; the default is the first.
   *
   * @throws IllegalArgumentException if there is no such server
   */
  protected final B server(int index) {
    if (index < 0 || index >= Math.max(1, description.servers().size())) {
      throw new IllegalArgumentException(
          "server: " + index + " (expected: 0 to " + (description.servers().size() - 1) + ")");
    }
    settings.server = index;
    return self();
  }

  /** Sets a path parameter that is configured once for the client. */
  protected final B setting(String name, String value) {
    settings.settings.put(name, value);
    return self();
  }

  /**
   * Sets the values that the contract assigns to environment variables.
   *
   * @throws IllegalArgumentException if a required variable is missing or blank
   */
  protected final B environment(Map<String, String> environment) {
    for (SecurityScheme scheme : description.schemes().values()) {
      scheme
          .parts()
          .forEach(
              (part, declared) -> {
                String value = value(environment, declared.environment(), scheme.isRequired());
                if (value != null) {
                  credential(scheme.key(), part, value);
                }
              });
    }
    for (ServerVariable variable : description.variables().values()) {
      String value = value(environment, variable.environment(), variable.isRequired());
      if (value != null) {
        serverVariable(variable.name(), value);
      }
    }
    return self();
  }

  private static @Nullable String value(
      Map<String, String> environment, @Nullable String name, boolean required) {
    String value = name == null ? null : environment.get(name);
    if (value != null && !value.isBlank()) {
      return value;
    }
    if (required && name != null) {
      throw new IllegalArgumentException(
          "environment variable " + name + " is missing or blank (expected: a text)");
    }
    return null;
  }

  /** For tests. */
  final B transport(Transport transport) {
    settings.transport = transport;
    return self();
  }

  /** Replaces the clock and the source of randomness, for tests. */
  B timing(Timing timing) {
    settings.timing = timing;
    return self();
  }

  /**
   * Returns the core of the generated client. No I/O happens before the first call.
   *
   * @throws IllegalArgumentException if a setting is missing or invalid, or if the base URL is a
   *     plain {@code http} URL of a host that is not a loopback host
   */
  protected final ClientCore core() {
    return new ClientCore(description, settings.copy());
  }
}
