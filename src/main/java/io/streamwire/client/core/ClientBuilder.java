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
   * Creates a builder with the settings of a client, which shares its connections and threads.
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

  /** Sets a base URL in place of the contract's servers, for a gateway or a test server. */
  public B baseUrl(String baseUrl) {
    settings.baseUrl = baseUrl;
    return self();
  }

  /**
   * Sets the OkHttp client to derive from: its pool, dispatcher, interceptors, event listeners,
   * proxy, TLS, DNS and time limits apply, and it stays the caller's to shut down. Redirects are
   * not followed whatever it says.
   */
  public B okHttpClient(OkHttpClient client) {
    settings.transport = Transport.of(Objects.requireNonNull(client, "client"));
    return self();
  }

  /** Sets how often a failed call is repeated; the default is {@link RetryPolicy#standard()}. */
  public B retryPolicy(RetryPolicy retryPolicy) {
    settings.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
    return self();
  }

  /**
   * Limits each whole call, with all its attempts and the waits between them. The default is 30 s,
   * or the limit of the {@link #okHttpClient} if it has one.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days
   */
  public B timeout(Duration timeout) {
    settings.timeout = Arguments.timeout("timeout", timeout);
    return self();
  }

  /**
   * Limits how long one address may take to accept a connection. The default is 5 s, or the limit
   * of the {@link #okHttpClient}.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days
   */
  public B connectTimeout(Duration connectTimeout) {
    settings.connectTimeout = Arguments.timeout("connectTimeout", connectTimeout);
    return self();
  }

  /**
   * Adds to the {@code User-Agent} header, for example {@code "dialer/4.2"}.
   *
   * @throws IllegalArgumentException if it has a character outside visible ASCII, space and tab
   */
  public B userAgentSuffix(String userAgentSuffix) {
    settings.userAgentSuffix = Arguments.headerValue("userAgentSuffix", userAgentSuffix);
    return self();
  }

  /**
   * Sets where the futures of asynchronous calls are completed, and with them what is attached to
   * them without an executor of its own. By default each on a thread of its own (a virtual one on
   * JDK 21 and later), so that it may block. A future is not done before the executor has run its
   * completion.
   */
  public B callbackExecutor(Executor callbackExecutor) {
    settings.callbackExecutor = Objects.requireNonNull(callbackExecutor, "callbackExecutor");
    return self();
  }

  /** Sets a part of a credential: username, password, token, key, clientId or clientSecret. */
  protected final B credential(String schemeKey, String part, @Nullable String value) {
    return credential(schemeKey, part, SecretText.fixed(argument(schemeKey, part), value));
  }

  /**
   * Sets a part of a credential that is asked for at each request, such as a token that expires.
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

  /** Sets a variable of the servers' templates. */
  protected final B serverVariable(String name, String value) {
    settings.serverVariables.put(name, value);
    return self();
  }

  /**
   * Chooses one of the contract's servers; the default is the first.
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

  /** Sets a path parameter that is a setting of the client. */
  protected final B setting(String name, String value) {
    settings.settings.put(name, value);
    return self();
  }

  /**
   * Sets what the contract names environment variables for.
   *
   * @throws IllegalArgumentException if one is required and missing or blank
   */
  protected final B environment(Map<String, String> environment) {
    for (SecurityScheme scheme : description.schemes().values()) {
      scheme
          .parts()
          .forEach(
              (part, named) -> {
                String value = value(environment, named.environment(), scheme.isRequired());
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
      throw new IllegalArgumentException("environment variable " + name + " is missing or blank");
    }
    return null;
  }

  /** For tests. */
  final B transport(Transport transport) {
    settings.transport = transport;
    return self();
  }

  /** Replaces time and chance, for tests. */
  B timing(Timing timing) {
    settings.timing = timing;
    return self();
  }

  /**
   * Returns what the generated client runs on. No I/O happens before its first call.
   *
   * @throws IllegalArgumentException if a setting is missing or not usable, or if the service is to
   *     be reached by plain {@code http} and is not a loopback host
   */
  protected final ClientCore core() {
    return new ClientCore(description, settings.copy());
  }
}
