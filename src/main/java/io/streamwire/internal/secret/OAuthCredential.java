package io.streamwire.internal.secret;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;

/** An access token that the client requests and caches until it expires. */
public final class OAuthCredential implements Credential {

  private final TokenSource tokens;

  /**
   * Creates a credential.
   *
   * @param tokens the source of the access tokens
   */
  public OAuthCredential(TokenSource tokens) {
    this.tokens = tokens;
  }

  @Override
  public Request addTo(Request request, CredentialUse use) throws IOException {
    TokenSource.Token cached = tokens.cached();
    TokenSource.Token token = cached == null ? tokens.refreshed(use) : cached;
    use.addSecret(token.value());
    if (cached != null) {
      use.renewOnUnauthorized(() -> tokens.discard(token));
    }
    return request.newBuilder().header("Authorization", "Bearer " + token.value()).build();
  }

  @Override
  public void secrets(Consumer<String> secrets) {
    tokens.secrets(secrets);
  }
}
