package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Limits a {@code Retry-After} with many digits. OkHttp parses this header of a 503 as an int and
 * fails on "99999999999". Dates are unchanged.
 */
final class RetryAfterOverflowInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String retryAfter = response.header("Retry-After");
    boolean overflows =
        retryAfter != null
            && retryAfter.length() > 9
            && response.code() == 503
            && retryAfter.matches("0*[1-9]\\d{9,}");
    return overflows ? response.newBuilder().header("Retry-After", "999999999").build() : response;
  }
}
