package io.streamwire.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets a 407 of the service through like any other status. Where no proxy is in use OkHttp fails on
 * it, and then nobody learns what the service said.
 */
final class ProxyStatus {

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final long MAX_BODY = 1024 * 1024;

  private ProxyStatus() {}

  /** Below OkHttp's own look at the status. */
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

  /** Above it. */
  static Response catching(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (ProxyStatusException e) {
      return e.response();
    }
  }
}
