package io.streamwire.client;

import io.streamwire.internal.Answer;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A successful call with what HTTP said around it. Immutable. */
public final class ApiResponse<T> {

  private final Answer<T> answer;

  /** Wraps an answer. */
  public ApiResponse(Answer<T> answer) {
    this.answer = answer;
  }

  /** Returns the HTTP status, from 200 to 299. */
  public int status() {
    return answer.status();
  }

  /** Returns the response's headers. */
  public Headers headers() {
    return answer.headers();
  }

  /** Returns the id that support can find the request by, if the response carried one. */
  public @Nullable String requestId() {
    return answer.requestId();
  }

  /** Returns the decoded body. */
  public T body() {
    return answer.body();
  }

  /** Returns how many times the request was attempted; 1 if nothing was repeated. */
  public int attempts() {
    return answer.attempts();
  }

  /** Returns the time from the call to its result, waits between attempts included. */
  public Duration elapsed() {
    return answer.elapsed();
  }

  @Override
  public String toString() {
    return "ApiResponse{status="
        + status()
        + ", requestId="
        + requestId()
        + ", attempts="
        + attempts()
        + ", elapsed="
        + elapsed()
        + ", body="
        + body()
        + "}";
  }
}
