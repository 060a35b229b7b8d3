package io.streamwire.error;

/**
 * HTTP 429: too many requests. The request was not executed. {@link #retryAfter()} returns the wait
 * that the service requested.
 */
public final class RateLimitException extends ApiException {

  private static final long serialVersionUID = 1L;

  RateLimitException(Details details) {
    super(details);
  }
}
