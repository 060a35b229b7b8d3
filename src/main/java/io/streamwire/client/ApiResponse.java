package io.streamwire.client;

import io.streamwire.error.RequestId;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The response of a successful call: status, headers and decoded body. Immutable.
 *
 * @param <T> the type of the body; nullable where a successful response may have no body
 */
public final class ApiResponse<T extends @Nullable Object> {

  private final int status;
  private final Headers headers;
  private final T body;
  private final int attempts;
  private final Duration elapsed;

  /**
   * Creates a response.
   *
   * @param body {@code null} if the response had no body
   * @param attempts the number of times the request was attempted
   * @param elapsed the time from the start of the call to its result
   */
  public ApiResponse(int status, Headers headers, T body, int attempts, Duration elapsed) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body;
    this.attempts = attempts;
    this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
  }

  /** Returns the HTTP status, from 200 to 299. */
  public int status() {
    return status;
  }

  /** Returns the response's headers. */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the id by which the service's support can find the request, or {@code null} if the
   * response had none.
   */
  public @Nullable String requestId() {
    return RequestId.of(headers);
  }

  /**
   * Returns the decoded body. It is {@code null} where the contract declares no content: for {@code
   * Void}, and for status 204 or 205 of an operation that has other successful responses.
   */
  public T body() {
    return body;
  }

  /** Returns the number of attempts; 1 if the request was not retried. */
  public int attempts() {
    return attempts;
  }

  /**
   * Returns the time from the start of the call to its result, including the waits between
   * attempts.
   */
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public String toString() {
    return "ApiResponse{status="
        + status
        + ", requestId="
        + requestId()
        + ", attempts="
        + attempts
        + ", elapsed="
        + elapsed
        + ", body="
        + body
        + "}";
  }
}
