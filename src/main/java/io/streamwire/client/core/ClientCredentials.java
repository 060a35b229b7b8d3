package io.streamwire.client.core;

import io.streamwire.internal.http.Endpoint;
import io.streamwire.internal.http.HttpClients;
import io.streamwire.internal.http.Transport;
import io.streamwire.internal.http.UserAgent;
import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.CredentialSet;
import io.streamwire.internal.secret.SecretText;
import io.streamwire.internal.secret.TokenSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Creates the credentials of a client from its settings. */
record ClientCredentials(
    ClientDescription description, ClientSettings settings, Transport transport, Duration timeout) {

  /**
   * Returns the credentials that the user configured.
   *
   * @throws IllegalArgumentException if a required one is missing, or if one cannot be sent
   */
  static CredentialSet of(
      ClientDescription description,
      ClientSettings settings,
      Transport transport,
      Duration timeout) {
    return new ClientCredentials(description, settings, transport, timeout).credentials();
  }

  private CredentialSet credentials() {
    Map<String, Credential> configured = new LinkedHashMap<>();
    for (SecurityScheme scheme : description.schemes().values()) {
      Credential credential = scheme.credential(settings, this::tokenSource);
      if (credential != null) {
        configured.put(scheme.key(), credential);
      }
    }
    return new CredentialSet(description.clientName(), configured);
  }

  private TokenSource tokenSource(
      String tokenUrl, SecretText clientId, SecretText clientSecret, List<String> scopes) {
    HttpUrl url = Endpoint.ofToken(tokenUrl, ServerUrl.base(description, settings));
    OkHttpClient client =
        HttpClients.tokens(
            transport,
            url,
            UserAgent.of(settings.userAgentSuffix),
            timeout,
            settings.connectTimeout);
    return new TokenSource(client, url, clientId, clientSecret, scopes, settings.timing.clock());
  }
}
