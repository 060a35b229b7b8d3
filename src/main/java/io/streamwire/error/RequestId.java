package io.streamwire.error;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The id that a service gives to a request, for its support to find it by. */
public final class RequestId {

  // No standard names the header. These are the spellings in use.
  private static final String[] NAMES = {
    "x-request-id", "x-signalwire-request-id", "request-id", "x-amzn-requestid"
  };

  private RequestId() {}

  /** Returns the id that a response's headers carry, or {@code null}. */
  public static @Nullable String of(Headers headers) {
    for (String name : NAMES) {
      String value = headers.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
