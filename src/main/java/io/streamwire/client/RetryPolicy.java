package io.streamwire.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a call is repeated, and after how long.
 *
 * <p><em>What</em> may be repeated follows from HTTP (RFC 9110, section 9.2.2), not from a policy.
 * GET, HEAD, OPTIONS, TRACE, PUT and DELETE, and operations that the contract calls idempotent or
 * gives an idempotency key, are repeated after any failure of the transport and after 408, 429,
 * 500, 502, 503 and 504. POST and PATCH are repeated only where nothing was executed: no
 * connection, a refused HTTP/2 stream, 429, 503. A body that can be written only once is not
 * written twice.
 *
 * <p>A {@code Retry-After} of the service is obeyed in place of the backoff. A wait that would pass
 * the call's time limit is not begun: the call fails at once with what it has. Immutable and
 * thread-safe.
 */
public final class RetryPolicy {

  private static final RetryPolicy NONE = new RetryPolicy(0, Backoff.fixed(Duration.ZERO));
  private static final RetryPolicy STANDARD =
      new RetryPolicy(2, Backoff.exponential(Duration.ofMillis(500), Duration.ofSeconds(8)));

  private final int maxRetries;
  private final Backoff backoff;

  private RetryPolicy(int maxRetries, Backoff backoff) {
    this.maxRetries = maxRetries;
    this.backoff = backoff;
  }

  /** Returns the policy that never repeats. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** Returns the default: two repeats, full jitter below 0.5 s and then 1 s, never above 8 s. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns a policy.
   *
   * @param maxRetries how often a call is repeated at most; 0 to 100
   * @throws IllegalArgumentException if {@code maxRetries} is out of range
   */
  public static RetryPolicy of(int maxRetries, Backoff backoff) {
    if (maxRetries < 0 || maxRetries > 100) {
      throw new IllegalArgumentException("maxRetries: " + maxRetries + " (expected: 0 to 100)");
    }
    return new RetryPolicy(maxRetries, Objects.requireNonNull(backoff, "backoff"));
  }

  /** Returns how often a call is repeated at most. */
  public int maxRetries() {
    return maxRetries;
  }

  /** Returns how long to wait where the service does not say. */
  public Backoff backoff() {
    return backoff;
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxRetries=" + maxRetries + "}";
  }
}
