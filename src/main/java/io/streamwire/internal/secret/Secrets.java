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
 * Masks the secrets of a call in texts received from the server, which may echo parts of the
 * request. Created only when a call fails.
 */
public final class Secrets {

  private static final String MASK = "***";

  /** Shorter values are not masked: they would match ordinary words. */
  private static final int MIN_LENGTH = 4;

  /** The secrets in the normal form of {@link NormalizedText}. */
  private final List<SearchedText> normalizedSecrets;

  /** Creates a mask for these values. Values shorter than four characters are ignored. */
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
    // An apparent escape in the secret itself may be escaped again in the text, or not.
    spellings.add(NormalizedText.of(secret).normalized());
    spellings.add(NormalizedText.verbatim(secret).normalized());
    ByteString bytes = ByteString.encodeUtf8(secret);
    spellings.add(bytes.hex());
    spellings.add(bytes.hex().toUpperCase(Locale.ROOT));
    if (secret.endsWith("=") || secret.indexOf('+') >= 0 || secret.indexOf('/') >= 0) {
      // Basic credentials in the URL-safe Base64 alphabet.
      String url = secret.replace('+', '-').replace('/', '_').replaceFirst("=+$", "");
      spellings.add(NormalizedText.verbatim(url).normalized());
    }
  }

  /**
   * Masks the secrets in all their escaped forms: a server may echo them in a URL, in JSON or in
   * HTML.
   */
  public String mask(String text) {
    NormalizedText normalizedText = NormalizedText.of(text);
    String normalized = normalizedText.normalized();
    BitSet hidden = new BitSet();
    for (SearchedText secret : normalizedSecrets) {
      secret.findIn(
          normalized,
          (start, end) -> hidden.set(normalizedText.start(start), normalizedText.end(end - 1)));
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

  /** Returns headers with masked secrets; the same object if there are none. */
  public Headers mask(Headers headers) {
    // Not with toString(), which omits headers that OkHttp considers sensitive.
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
      } catch (IllegalArgumentException notAllowed) {
        // OkHttp accepts such a header from the network but not from a caller. It may contain a
        // secret.
      }
    }
    return masked.build();
  }

  /** Returns the same exception if it contains no secrets, otherwise a copy with masked secrets. */
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
