package io.streamwire.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Passes a 407 of the service to the caller like any other status. Without a proxy OkHttp would
 * throw an exception, which hides the service's response.
 */
final class ProxyStatus {

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final long MAX_BODY = 1024 * 1024;

  private ProxyStatus() {}

  /** The network interceptor, which runs before OkHttp checks the status. */
  static Response throwing(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean direct =
        Objects.requireNonNull(chain.connection()).route().proxy().type() == Proxy.Type.DIRECT;
    if (response.code() != PROXY_AUTHENTICATION_REQUIRED || !direct) {
      return response;
    }
    try (response) {
      throw new ProxyStatusException(
          response.newBuilder().body(response.peekBody(MAX_BODY)).build());
    }
  }

  /** The application interceptor, which runs after OkHttp's check. */
  static Response catching(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (ProxyStatusException e) {
      return e.response();
    }
  }
}
