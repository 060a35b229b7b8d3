package io.streamwire.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Computes the wait before a retry when the service does not specify one. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface Backoff {

  /**
   * Returns the wait before a retry, zero or more.
   *
   * @param retry 1 for the first retry, 2 for the second, and so on
   * @param random the only source of randomness, so that tests can control it
   */
  Duration delay(int retry, RandomGenerator random);

  /**
   * Returns an exponential backoff with full jitter: a uniformly random time between zero and
   * {@code first * 2^(retry - 1)}, where the upper bound never exceeds {@code most}. The jitter
   * prevents clients that failed together from retrying together.
   *
   * @throws IllegalArgumentException if {@code first} is not positive or {@code most} is less than
   *     {@code first}
   */
  static Backoff exponential(Duration first, Duration most) {
    if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "backoff: " + first + " to " + most + " (expected: 0 < first <= most)");
    }
    // Converted here, so that a duration of more than 292 years fails now and not at the first
    // retry.
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
      throw new IllegalArgumentException("backoff: " + delay + " (expected: >= 0)");
    }
    return (retry, random) -> delay;
  }
}
