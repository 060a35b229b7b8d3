package io.streamwire.client.core;

import io.streamwire.internal.secret.SecretText;
import io.streamwire.internal.secret.TokenSource;
import java.util.List;

/** Makes the sources of access tokens that a client needs. */
@FunctionalInterface
interface TokenSources {

  /**
   * Returns a source.
   *
   * @param tokenUrl absolute, or relative to the base URL
   */
  TokenSource of(
      String tokenUrl, SecretText clientId, SecretText clientSecret, List<String> scopes);
}
