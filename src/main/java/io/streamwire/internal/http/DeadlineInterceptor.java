package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The first of our interceptors. Ends a call whose timeout expired in the dispatcher's queue,
 * because OkHttp's own timeout starts only when the call leaves the queue. Records the failure of
 * the call, to distinguish it from an exception of a user's interceptor.
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
