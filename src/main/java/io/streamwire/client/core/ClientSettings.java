package io.streamwire.client.core;

import io.streamwire.client.RetryPolicy;
import io.streamwire.internal.call.Timing;
import io.streamwire.internal.http.Transport;
import io.streamwire.internal.secret.SecretText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The values that a builder collects. A client keeps a copy of them for {@code newBuilder()}. */
final class ClientSettings {

  final Map<String, Map<String, SecretText>> credentials = new LinkedHashMap<>();
  final Map<String, String> serverVariables = new LinkedHashMap<>();
  final Map<String, String> settings = new LinkedHashMap<>();
  int server;
  @Nullable String baseUrl;
  @Nullable String userAgentSuffix;
  @Nullable Duration timeout;
  @Nullable Duration connectTimeout;
  @Nullable Executor callbackExecutor;
  @Nullable Transport transport;
  RetryPolicy retryPolicy = RetryPolicy.standard();
  Timing timing = Timing.system();

  Map<String, SecretText> parts(String schemeKey) {
    return credentials.getOrDefault(schemeKey, Map.of());
  }

  /** Returns the text of a part, or {@code null} if it is missing or supplied for each request. */
  @Nullable String fixedPart(String schemeKey, String part) {
    SecretText text = parts(schemeKey).get(part);
    return text == null ? null : text.fixedValue();
  }

  @Nullable String setting(String name) {
    return settings.get(name);
  }

  boolean isTransportOurs() {
    return transport == null || transport.isOwned();
  }

  ClientSettings copy() {
    ClientSettings copy = new ClientSettings();
    credentials.forEach((key, parts) -> copy.credentials.put(key, new LinkedHashMap<>(parts)));
    copy.serverVariables.putAll(serverVariables);
    copy.settings.putAll(settings);
    copy.server = server;
    copy.baseUrl = baseUrl;
    copy.userAgentSuffix = userAgentSuffix;
    copy.timeout = timeout;
    copy.connectTimeout = connectTimeout;
    copy.callbackExecutor = callbackExecutor;
    copy.transport = transport;
    copy.retryPolicy = retryPolicy;
    copy.timing = timing;
    return copy;
  }
}
