package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The first of our interceptors, where a call enters our part and leaves it. Ends a call whose time
 * ran out in the dispatcher's queue: OkHttp's own limit starts only when the call leaves the queue.
 * Notes with what failure a call leaves, which tells it from one of a user's interceptor.
 */
final class DeadlineInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain);
    try {
      if (attempt.remainingNanos() <= 0) {
        throw new InterruptedIOException("timed out in the dispatcher's queue");
      }
      TimeLimitedDns.limit(attempt.remainingNanos());
      return chain.proceed(chain.request());
    } catch (IOException | RuntimeException e) {
      attempt.markFailed(e);
      throw e;
    } finally {
      TimeLimitedDns.endLimit();
    }
  }
}
