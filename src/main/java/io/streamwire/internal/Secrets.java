package io.streamwire.internal;

import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamParameter;
import io.streamwire.wire.FormFields;
import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** What to look for, as {@link Unescaped} spells it. */
  private final Set<String> forms = new LinkedHashSet<>();

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
  }

  private void add(@Nullable String secret) {
    if (secret == null || secret.length() < SHORTEST) {
      return;
    }
    // What looks like an escape in the secret itself may be escaped once more, or not.
    forms.add(Unescaped.of(secret).form());
    forms.add(Unescaped.verbatim(secret).form());
    forms.remove("");
  }

  /** Hides the secrets in all spellings: a server may echo them in a URL, in JSON or in HTML. */
  String mask(String text) {
    Unescaped unescaped = Unescaped.of(text);
    String form = unescaped.form();
    BitSet hidden = new BitSet();
    for (String secret : forms) {
      for (int at = form.indexOf(secret);
          at >= 0;
          at = form.indexOf(secret, at + secret.length())) {
        hidden.set(unescaped.start(at), unescaped.end(at + secret.length() - 1));
      }
    }
    return hidden.isEmpty() ? text : masked(text, hidden);
  }

  private static String masked(String text, BitSet hidden) {
    StringBuilder masked = new StringBuilder();
    int shown = 0;
    for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(shown)) {
      masked.append(text, shown, from).append(MASK);
      shown = hidden.nextClearBit(from);
    }
    return masked.append(text, shown, text.length()).toString();
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
