package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.error.StreamwireException;
import java.time.Duration;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The step of a call that follows an attempt. */
sealed interface Step<T extends @Nullable Object> {

  /** The call succeeded. */
  record Succeeded<T extends @Nullable Object>(ApiResponse<T> response) implements Step<T> {

    /** Closes a body that the caller would have to read, because the call has already ended. */
    void discard() {
      if (response.body() instanceof ResponseBody body) {
        body.close();
      }
    }
  }

  /** The call is attempted again after a delay. */
  record Retry<T extends @Nullable Object>(Duration delay, StreamwireException failure)
      implements Step<T> {}

  /** The call failed. */
  record Failed<T extends @Nullable Object>(RuntimeException failure) implements Step<T> {}
}
