package io.streamwire.client.core;

import io.streamwire.internal.secret.SecretText;
import io.streamwire.internal.secret.TokenSource;
import java.util.List;

/** Creates the sources of a client's access tokens. */
@FunctionalInterface
interface TokenSources {

  /**
   * Creates a token source.
   *
   * @param tokenUrl the URL of the token endpoint, absolute or relative to the base URL
   */
  TokenSource of(
      String tokenUrl, SecretText clientId, SecretText clientSecret, List<String> scopes);
}
