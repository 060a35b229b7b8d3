package io.streamwire.error;

/**
 * HTTP 429: too many requests. {@link #retryAfter()} says how long to wait, if the service said so.
 * Nothing was executed.
 */
public final class RateLimitException extends ApiException {

  private static final long serialVersionUID = 1L;

  RateLimitException(Details details) {
    super(details);
  }
}
