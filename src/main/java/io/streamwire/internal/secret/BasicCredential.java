package io.streamwire.internal.secret;

import io.streamwire.internal.check.Arguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A user name and a password as HTTP Basic credentials (RFC 7617). They are sent with each request,
 * without waiting for a challenge.
 */
public final class BasicCredential implements Credential {

  private final SecretText username;
  private final SecretText password;
  private final @Nullable String base64;

  /**
   * Creates a credential.
   *
   * @throws IllegalArgumentException if a part is blank, has white space around it or a control
   *     character in it, or if the user name contains a colon, which separates it from the password
   */
  public BasicCredential(SecretText username, SecretText password) {
    if (username.fixedValue() != null) {
      requireUsername(username.name(), username.fixedValue());
    }
    this.username = username.checked(text -> requireUsername(username.name(), text));
    this.password = password.checked(text -> text);
    String user = this.username.fixedValue();
    String secret = this.password.fixedValue();
    this.base64 = user == null || secret == null ? null : base64(user, secret);
  }

  private static String requireUsername(String name, @Nullable String text) {
    String username = Arguments.requireText(name, text);
    if (username.indexOf(':') >= 0) {
      throw Arguments.refused(name, username, "no colon");
    }
    return username;
  }

  static String base64(String username, String password) {
    byte[] userPass = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(userPass);
  }

  @Override
  public Request addTo(Request request, CredentialUse use) throws IOException {
    String encoded = base64;
    if (encoded == null) {
      String secret = password.get();
      encoded = base64(username.get(), secret);
      use.addSecret(secret);
      use.addSecret(encoded);
    }
    return request.newBuilder().header("Authorization", "Basic " + encoded).build();
  }

  @Override
  public void secrets(Consumer<String> secrets) {
    password.secret(secrets);
    if (base64 != null) {
      secrets.accept(base64);
    }
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return "BasicCredential{"
        + username.name()
        + "="
        + username.fixedValue()
        + ", "
        + password
        + "}";
  }
}
