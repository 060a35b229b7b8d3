package io.streamwire.internal.secret;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Masks one call's secrets in what a server said, which may be an echo of what we sent. Built only
 * when a call failed.
 */
public final class Secrets {

  private static final String MASK = "***";

  /** Shorter values are not masked: they would match ordinary words. */
  private static final int MIN_LENGTH = 4;

  /** The secrets in the form that {@link NormalizedText} gives them. */
  private final Set<String> normalizedSecrets = new LinkedHashSet<>();

  /** Creates a mask for these values; those shorter than four characters are left out. */
  public Secrets(Iterable<String> values) {
    values.forEach(this::add);
  }

  private void add(String secret) {
    if (secret.length() < MIN_LENGTH) {
      return;
    }
    // What looks like an escape in the secret itself may be escaped once more, or not.
    normalizedSecrets.add(NormalizedText.of(secret).normalized());
    normalizedSecrets.add(NormalizedText.verbatim(secret).normalized());
    normalizedSecrets.remove("");
  }

  /** Hides the secrets in all spellings: a server may echo them in a URL, in JSON or in HTML. */
  public String mask(String text) {
    NormalizedText unescaped = NormalizedText.of(text);
    String normalized = unescaped.normalized();
    BitSet hidden = new BitSet();
    for (String secret : normalizedSecrets) {
      for (int at = normalized.indexOf(secret);
          at >= 0;
          at = normalized.indexOf(secret, at + secret.length())) {
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

  /** Returns headers without the secrets; the same object if there are none. */
  public Headers mask(Headers headers) {
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
  public Throwable mask(Throwable cause) {
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
