package io.streamwire.internal.secret;

import io.streamwire.internal.check.Arguments;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;

/** A bearer token (RFC 6750) that the user set. */
public final class BearerCredential implements Credential {

  private final SecretText token;

  /**
   * Creates a credential.
   *
   * @throws IllegalArgumentException if the token is blank or contains characters that a header
   *     does not allow
   */
  public BearerCredential(SecretText token) {
    this.token = token.checked(text -> Arguments.headerValue(token.name(), text));
  }

  @Override
  public Request addTo(Request request, CredentialUse use) throws IOException {
    String value = token.get();
    use.addSecret(value);
    return request.newBuilder().header("Authorization", "Bearer " + value).build();
  }

  @Override
  public void secrets(Consumer<String> secrets) {
    token.secret(secrets);
  }
}
