package io.streamwire.internal.call;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.StreamwireException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides whether and when a call is retried. */
record RetryDecision(RetryPolicy policy, RandomGenerator random) {

  /**
   * Returns the wait before the next attempt, or {@code null} if there is none.
   *
   * @param attempts the number of attempts so far
   * @param remaining the remaining time of the call
   */
  @Nullable Duration delayAfter(StreamwireException failure, int attempts, Duration remaining) {
    // The maximum number of retries is reached.
    if (attempts > policy.maxRetries()) {
      return null;
    }
    // The wait that the service requested replaces the backoff.
    Duration delay = failure instanceof ApiException e ? e.retryAfter() : null;
    if (delay == null) {
      try {
        delay = policy.backoff().delay(attempts, random);
        if (delay == null || delay.isNegative()) {
          throw new IllegalStateException("backoff: " + delay + " (expected: >= 0)");
        }
      } catch (RuntimeException e) {
        // A failing user-defined backoff must not hide the failure of the call.
        failure.addSuppressed(e);
        return null;
      }
    }
    // Fails immediately if the wait would exceed the timeout.
    return delay.compareTo(remaining) >= 0 ? null : delay;
  }
}
