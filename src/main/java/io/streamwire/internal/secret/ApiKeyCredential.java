package io.streamwire.internal.secret;

import io.streamwire.internal.check.Arguments;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;

/** An API key in a header, the query or a cookie. */
public final class ApiKeyCredential implements Credential {

  /** The place where the key is sent. */
  public enum Place {
    /** A separate header. */
    HEADER,
    /** A query parameter. */
    QUERY,
    /** A pair in the {@code Cookie} header. */
    COOKIE
  }

  private final Place place;
  private final String name;
  private final SecretText key;

  /**
   * Creates a credential.
   *
   * @param name the name of the header, parameter or cookie
   * @throws IllegalArgumentException if the key is blank or contains characters that its place does
   *     not allow
   */
  public ApiKeyCredential(Place place, String name, SecretText key) {
    this.place = place;
    this.name = name;
    this.key = key.checked(text -> check(key.name(), text));
  }

  private String check(String argument, String text) {
    if (place == Place.QUERY) {
      return text;
    }
    if (place == Place.COOKIE && text.indexOf(';') >= 0) {
      throw Arguments.refused(argument, "***", "no semicolon");
    }
    return Arguments.headerValue(argument, text);
  }

  @Override
  public Request addTo(Request request, CredentialUse use) throws IOException {
    String value = key.get();
    use.addSecret(value);
    Request.Builder builder = request.newBuilder();
    return switch (place) {
      case HEADER -> builder.header(name, value).build();
      case QUERY ->
          builder.url(request.url().newBuilder().setQueryParameter(name, value).build()).build();
      case COOKIE -> builder.header("Cookie", cookies(request, name + "=" + value)).build();
    };
  }

  private static String cookies(Request request, String pair) {
    String others = request.header("Cookie");
    return others == null ? pair : others + "; " + pair;
  }

  @Override
  public void secrets(Consumer<String> secrets) {
    key.secret(secrets);
  }
}
