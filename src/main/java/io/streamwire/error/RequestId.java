package io.streamwire.error;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The id that a service assigns to a request, by which its support can find the request. */
public final class RequestId {

  // No standard defines the header's name. These names are in use.
  private static final String[] NAMES = {
    "x-request-id", "x-signalwire-request-id", "request-id", "x-amzn-requestid"
  };

  private RequestId() {}

  /** Returns the id in a response's headers, or {@code null} if there is none. */
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
