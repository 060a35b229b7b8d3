package io.streamwire.client;

import io.streamwire.error.RequestId;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A successful call with status and headers of its response. Immutable.
 *
 * @param <T> the type of the body; nullable where a success may come without one
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
   * @param body {@code null} if the response had none
   * @param attempts how many times the request was attempted
   * @param elapsed the time from the call to its result
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

  /** Returns the id that support can find the request by, if the response carried one. */
  public @Nullable String requestId() {
    return RequestId.of(headers);
  }

  /**
   * Returns the decoded body. It is {@code null} where the contract declares no content: for {@code
   * Void}, and for a 204 or 205 beside other successes.
   */
  public T body() {
    return body;
  }

  /** Returns how many times the request was attempted; 1 if nothing was repeated. */
  public int attempts() {
    return attempts;
  }

  /** Returns the time from the call to its result, waits between attempts included. */
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
