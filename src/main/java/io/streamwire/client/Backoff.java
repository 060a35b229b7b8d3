package io.streamwire.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a repeat when the service does not say. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Backoff {

  /**
   * Returns the wait before a repeat, zero or more.
   *
   * @param retry 1 before the first repeat, 2 before the second, and so on
   * @param random the only source of chance, so that a test can fix it
   */
  Duration delay(int retry, RandomGenerator random);

  /**
   * Returns a backoff with full jitter: a uniformly random time between zero and {@code first *
   * 2^(retry - 1)}, which grows no further than {@code most}. Clients that failed together do not
   * come back together.
   *
   * @throws IllegalArgumentException if {@code first} is not positive or {@code most} is less than
   *     {@code first}
   */
  static Backoff exponential(Duration first, Duration most) {
    if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "backoff from " + first + " to " + most + " (expected: 0 < first <= most)");
    }
    // Converted here, so that a duration beyond 292 years fails now and not at the first retry.
    long firstNanos = first.toNanos();
    long mostNanos = most.toNanos();
    return (retry, random) -> {
      int doublings = Math.min(retry - 1, 62);
      long ceiling = firstNanos > mostNanos >> doublings ? mostNanos : firstNanos << doublings;
      return Duration.ofNanos((long) (random.nextDouble() * ceiling));
    };
  }

  /**
   * Returns a backoff that always waits the same time.
   *
   * @throws IllegalArgumentException if {@code delay} is negative
   */
  static Backoff fixed(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("backoff of " + delay + " (expected: >= 0)");
    }
    return (retry, random) -> delay;
  }
}
