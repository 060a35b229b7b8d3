package io.streamwire.internal.http;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Gives up on a proxy that refuses the same credentials a second time. OkHttp asks an authenticator
 * as long as it answers, and one that always answers would ask the proxy without end.
 */
record OnceAuthenticator(Authenticator delegate) implements Authenticator {

  private static final String HEADER = "Proxy-Authorization";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request next = delegate.authenticate(route, response);
    String refused = response.request().header(HEADER);
    boolean again = next != null && refused != null && Objects.equals(refused, next.header(HEADER));
    return again ? null : next;
  }
}
