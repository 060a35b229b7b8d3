package io.streamwire.client;

import java.time.Duration;
import java.util.Objects;

/**
 * The maximum number of retries of a call, and the waits before them.
 *
 * <p>HTTP defines which requests may be retried (RFC 9110, section 9.2.2); a policy cannot change
 * that. GET, HEAD, OPTIONS, TRACE, PUT and DELETE, and operations that the contract declares
 * idempotent or gives an idempotency key, are retried after every transport failure and after 408,
 * 429, 500, 502, 503 and 504. POST and PATCH are retried only if the request was not executed: no
 * connection, a refused HTTP/2 stream, 429, 503. A body that can be written only once is never sent
 * twice.
 *
 * <p>A {@code Retry-After} of the service replaces the backoff. If a wait would exceed the call's
 * timeout, the call fails immediately with the error of the last attempt. Immutable and
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

  /** Returns the policy that never retries. */
  public static RetryPolicy none() {
    return NONE;
  }

  /**
   * Returns the default policy: two retries with full jitter, up to 0.5 s before the first and up
   * to 1 s before the second.
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns a policy.
   *
   * @param maxRetries the maximum number of retries of a call, 0 to 100
   * @throws IllegalArgumentException if {@code maxRetries} is out of range
   */
  public static RetryPolicy of(int maxRetries, Backoff backoff) {
    if (maxRetries < 0 || maxRetries > 100) {
      throw new IllegalArgumentException("maxRetries: " + maxRetries + " (expected: 0 to 100)");
    }
    return new RetryPolicy(maxRetries, Objects.requireNonNull(backoff, "backoff"));
  }

  /** Returns the maximum number of retries of a call. */
  public int maxRetries() {
    return maxRetries;
  }

  /** Returns the backoff, which applies when the service specifies no wait. */
  public Backoff backoff() {
    return backoff;
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxRetries=" + maxRetries + "}";
  }
}
