package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Draws the line between what certainly was not executed and what may have been. It is the last
 * network interceptor: when it runs there is a connection, proxies and TLS included, and the next
 * thing to happen is the first byte of the request.
 */
final class SentMarkInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain);
    attempt.markSent();
    Response response = chain.proceed(chain.request());
    attempt.markAnswered();
    return response;
  }
}
