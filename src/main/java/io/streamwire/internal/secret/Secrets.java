package io.streamwire.internal.secret;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okio.ByteString;
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
  private final List<SearchedText> normalizedSecrets;

  /** Creates a mask for these values; those shorter than four characters are left out. */
  public Secrets(Iterable<String> values) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String value : values) {
      if (value.length() >= MIN_LENGTH) {
        add(value, spellings);
      }
    }
    spellings.remove("");
    normalizedSecrets = spellings.stream().map(SearchedText::of).toList();
  }

  private static void add(String secret, Set<String> spellings) {
    // What looks like an escape in the secret itself may be escaped once more, or not.
    spellings.add(NormalizedText.of(secret).normalized());
    spellings.add(NormalizedText.verbatim(secret).normalized());
    ByteString bytes = ByteString.encodeUtf8(secret);
    spellings.add(bytes.hex());
    spellings.add(bytes.hex().toUpperCase(Locale.ROOT));
    if (secret.endsWith("=") || secret.indexOf('+') >= 0 || secret.indexOf('/') >= 0) {
      // Credentials of Basic, in the alphabet that URLs use.
      String url = secret.replace('+', '-').replace('/', '_').replaceFirst("=+$", "");
      spellings.add(NormalizedText.verbatim(url).normalized());
    }
  }

  /** Hides the secrets in all spellings: a server may echo them in a URL, in JSON or in HTML. */
  public String mask(String text) {
    NormalizedText unescaped = NormalizedText.of(text);
    String normalized = unescaped.normalized();
    BitSet hidden = new BitSet();
    for (SearchedText secret : normalizedSecrets) {
      secret.findIn(
          normalized, (start, end) -> hidden.set(unescaped.start(start), unescaped.end(end - 1)));
    }
    return hidden.isEmpty() ? text : masked(text, hidden);
  }

  private boolean isClean(String text) {
    return mask(text).equals(text);
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
    // Not over toString(), which hides the headers that it takes for sensitive.
    boolean clean = true;
    for (int i = 0; clean && i < headers.size(); i++) {
      clean = isClean(headers.name(i)) && isClean(headers.value(i));
    }
    if (clean) {
      return headers;
    }
    Headers.Builder masked = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      try {
        masked.addUnsafeNonAscii(mask(headers.name(i)), mask(headers.value(i)));
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
