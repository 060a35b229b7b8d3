package io.streamwire.internal.call;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.StreamwireException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides whether a call that may be repeated is, and when. */
record RetryDecision(RetryPolicy policy, RandomGenerator random) {

  /**
   * Returns how long to wait before the next attempt, or {@code null} if the failure is final.
   *
   * @param attempts how many were made
   * @param remaining the time that is left to the call
   */
  @Nullable Duration delayAfter(StreamwireException failure, int attempts, Duration remaining) {
    // Enough was tried.
    if (attempts > policy.maxRetries()) {
      return null;
    }
    // The service knows best when it can take a request.
    Duration delay = failure instanceof ApiException e ? e.retryAfter() : null;
    if (delay == null) {
      try {
        delay = policy.backoff().delay(attempts, random);
        if (delay == null || delay.isNegative()) {
          throw new IllegalStateException("backoff returned " + delay + " (expected: >= 0)");
        }
      } catch (RuntimeException e) {
        // A user's backoff that fails must not hide what it was asked about.
        failure.addSuppressed(e);
        return null;
      }
    }
    // The caller would rather know now than wait for a time that is too late.
    return delay.compareTo(remaining) >= 0 ? null : delay;
  }
}
