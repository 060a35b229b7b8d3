package io.streamwire.internal;

import io.streamwire.model.StartStreamRequest;
import io.streamwire.model.StreamParameter;
import io.streamwire.wire.FormFields;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Hides one call's secrets in what a server said, which may be an echo of what we sent: API token,
 * Basic credentials, bearer token, values of custom parameters. Built only when a call failed.
 */
final class Secrets {

  static final String MASK = "***";

  /** Anything shorter is no secret, and its mask would make confetti of an error text. */
  private static final int SHORTEST = 4;

  private final List<String> texts = new ArrayList<>();

  Secrets(Credentials credentials, @Nullable FormFields form, List<FormField> fields) {
    add(credentials.token());
    add(credentials.base64());
    if (form instanceof StartStreamRequest request) {
      add(request.authorizationBearerToken());
      List<StreamParameter> parameters = request.parameters();
      if (parameters != null) {
        parameters.forEach(parameter -> add(parameter.value()));
      }
    }
    fields.forEach(field -> add(field.value()));
    // Longest first, so that no secret is cut short by one that it contains.
    texts.sort((one, other) -> Integer.compare(other.length(), one.length()));
  }

  private void add(@Nullable String secret) {
    if (secret == null || secret.length() < SHORTEST) {
      return;
    }
    texts.add(secret);
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    if (!encoded.equals(secret)) {
      texts.add(encoded);
      // As a JSON text may spell it.
      texts.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    }
  }

  String mask(String text) {
    String masked = text;
    for (String secret : texts) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  Headers mask(Headers headers) {
    if (mask(headers.toString()).equals(headers.toString())) {
      return headers;
    }
    Headers.Builder masked = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      try {
        masked.addUnsafeNonAscii(headers.name(i), mask(headers.value(i)));
      } catch (IllegalArgumentException notAName) {
        // OkHttp takes such a header from the wire and from nobody else, and it may be the echo
        // itself.
      }
    }
    return masked.build();
  }

  /** Returns a cause that is safe to print: the same, or a copy without its secrets. */
  Throwable mask(Throwable cause) {
    if (isClean(cause, 0)) {
      return cause;
    }
    IOException copy = new IOException(mask(String.valueOf(cause)));
    copy.setStackTrace(cause.getStackTrace());
    return copy;
  }

  private boolean isClean(@Nullable Throwable cause, int depth) {
    if (cause == null) {
      return true;
    }
    String message = String.valueOf(cause.getMessage());
    if (depth > 20 || !mask(message).equals(message)) {
      return false;
    }
    for (Throwable suppressed : cause.getSuppressed()) {
      if (!isClean(suppressed, depth + 1)) {
        return false;
      }
    }
    return isClean(cause.getCause(), depth + 1);
  }
}
