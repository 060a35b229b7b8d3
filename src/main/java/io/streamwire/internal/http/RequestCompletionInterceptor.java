package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Adds the {@code User-Agent} header, and wraps the body so that OkHttp does not send it twice, see
 * {@link OneShotBody}.
 */
final class RequestCompletionInterceptor implements Interceptor {

  private final String userAgent;

  RequestCompletionInterceptor(String userAgent) {
    this.userAgent = userAgent;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder complete = request.newBuilder().header("User-Agent", userAgent);
    RequestBody body = request.body();
    if (body != null && !body.isOneShot()) {
      complete.method(request.method(), new OneShotBody(body));
    }
    return chain.proceed(complete.build());
  }
}
