package io.streamwire.error;

import java.io.Serializable;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A response as received, in fields that survive serialization with their exception. */
final class RawResponse implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How much of a body an exception keeps, in characters: 64 Ki. */
  static final int KEPT = 64 * 1024;

  final int status;
  final String body;
  private final String[] headers;

  RawResponse(int status, Headers headers, String body) {
    this.status = status;
    this.headers = new String[headers.size() * 2];
    for (int i = 0; i < headers.size(); i++) {
      this.headers[2 * i] = headers.name(i);
      this.headers[2 * i + 1] = headers.value(i);
    }
    this.body = bounded(body);
  }

  Headers headers() {
    Headers.Builder builder = new Headers.Builder();
    for (int i = 0; i < headers.length; i += 2) {
      try {
        builder.addUnsafeNonAscii(headers[i], headers[i + 1]);
      } catch (IllegalArgumentException notAName) {
        // OkHttp takes such a header from the wire, but from nobody else.
      }
    }
    return builder.build();
  }

  @Nullable String requestId() {
    return RequestId.of(headers());
  }

  private static String bounded(String body) {
    if (body.length() <= KEPT) {
      return body;
    }
    // Half of a surrogate pair at the end would not survive an encoder.
    int end = Character.isHighSurrogate(body.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
    return body.substring(0, end)
        + "… (cut: "
        + end
        + " of at least "
        + body.length()
        + " characters)";
  }
}
