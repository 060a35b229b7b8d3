package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Ends a call whose time ran out in the dispatcher's queue. OkHttp's own limit starts only when the
 * call leaves the queue.
 */
final class DeadlineInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (Attempt.of(chain).remainingNanos() <= 0) {
      throw new InterruptedIOException("timed out in the dispatcher's queue");
    }
    return chain.proceed(chain.request());
  }
}
