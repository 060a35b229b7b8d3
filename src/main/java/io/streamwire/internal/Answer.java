package io.streamwire.internal;

import io.streamwire.error.RequestId;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A success as the service gave it.
 *
 * @param nanos how long the call took, with all its attempts
 */
public record Answer<T>(int status, Headers headers, T body, int attempts, long nanos) {

  /** Returns how long the call took. */
  public Duration elapsed() {
    return Duration.ofNanos(nanos);
  }

  /** Returns the id that support can find the request by, if the response carried one. */
  public @Nullable String requestId() {
    return RequestId.of(headers);
  }
}
