package io.streamwire.internal.http;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Stops after a proxy has rejected the same credentials once. OkHttp calls an authenticator as long
 * as it returns a request, which could repeat endlessly.
 */
record OnceAuthenticator(Authenticator delegate) implements Authenticator {

  private static final String HEADER = "Proxy-Authorization";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request next = delegate.authenticate(route, response);
    String rejected = response.request().header(HEADER);
    boolean repeated =
        next != null && rejected != null && Objects.equals(rejected, next.header(HEADER));
    return repeated ? null : next;
  }
}
