package io.streamwire.error;

import java.io.Serializable;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A response as received, in serializable fields. */
final class RawResponse implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The maximum length of a body in an exception, in characters. */
  static final int MAX_BODY = 64 * 1024;

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
      } catch (IllegalArgumentException notAllowed) {
        // OkHttp accepts such a header from the network but not from a caller.
      }
    }
    return builder.build();
  }

  @Nullable String requestId() {
    return RequestId.of(headers());
  }

  private static String bounded(String body) {
    if (body.length() <= MAX_BODY) {
      return body;
    }
    // An unpaired surrogate at the end could not be encoded.
    int end = Character.isHighSurrogate(body.charAt(MAX_BODY - 1)) ? MAX_BODY - 1 : MAX_BODY;
    return body.substring(0, end)
        + "… (cut: "
        + end
        + " of at least "
        + body.length()
        + " characters)";
  }
}
