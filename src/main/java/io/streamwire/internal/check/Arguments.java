package io.streamwire.internal.check;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of settings and arguments before any I/O. Each message contains the argument's name, its
 * value unless it is secret, and the expected value.
 */
public final class Arguments {

  /** OkHttp stores timeouts as an {@code int} of milliseconds, which is 24 days at most. */
  private static final Duration MAX_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private Arguments() {}

  /**
   * Returns the exception for an invalid argument. Control characters and line separators in the
   * value are escaped.
   */
  public static IllegalArgumentException refused(String name, String value, String expected) {
    return new IllegalArgumentException(
        name + ": \"" + visible(value) + "\" (expected: " + expected + ")");
  }

  /** Returns the exception for an invalid URL or host, without the parts that may be secret. */
  public static IllegalArgumentException refusedUrl(String name, String value, String expected) {
    return refused(name, withoutSecrets(value), expected);
  }

  /** Masks user information, and the values of query and fragment, even if the URL is malformed. */
  public static String withoutSecrets(String url) {
    int end = url.length();
    for (char start : new char[] {'?', '#'}) {
      int at = url.indexOf(start);
      end = at >= 0 && at < end ? at : end;
    }
    String masked = url.substring(0, end) + (end < url.length() ? url.charAt(end) + "***" : "");
    // The last "@", because passwords often contain an unescaped "@".
    int user = masked.lastIndexOf('@', end);
    int scheme = masked.indexOf("//");
    int authority = scheme < 0 || scheme > user ? 0 : scheme + 2;
    return user < 0 ? masked : masked.substring(0, authority) + "***" + masked.substring(user);
  }

  /**
   * Checks a text.
   *
   * @throws IllegalArgumentException if it is null or blank, has leading or trailing white space,
   *     or contains a control character
   */
  public static String requireText(String name, @Nullable String value) {
    String text = present(name, value);
    String problem = problem(text);
    if (problem != null) {
      throw refused(name, text, "no " + problem);
    }
    return text;
  }

  /** Checks a text like {@link #requireText}; the message never contains the value. */
  public static String requireSecret(String name, @Nullable String value) {
    String secret = present(name, value);
    String problem = problem(secret);
    if (problem != null) {
      throw refused(name, "***", "no " + problem);
    }
    return secret;
  }

  /**
   * Returns the value if it is not blank.
   *
   * @throws IllegalArgumentException if it is null or blank
   */
  public static String present(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          name + " is " + (value == null ? "missing" : "blank") + " (expected: a text)");
    }
    return value;
  }

  private static @Nullable String problem(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return "control character";
      }
    }
    return value.equals(value.strip()) ? null : "white space around it";
  }

  /**
   * Checks a timeout.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days; zero would mean no timeout
   */
  public static Duration timeout(String name, Duration value) {
    if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(MAX_TIMEOUT) > 0) {
      throw refused(name, value.toString(), "from 1 ms to 24 days");
    }
    return value;
  }

  /**
   * Checks the name of a header, which must be a token (RFC 9110 section 5.6.2).
   *
   * @throws IllegalArgumentException if it is empty or has any other character
   */
  public static void headerName(String name) {
    if (!TOKEN.matcher(name).matches()) {
      throw refused("header", name, "a name of letters, digits and !#$%&'*+-.^_`|~");
    }
  }

  /**
   * Checks the value of a header. A line break would start another header (RFC 9110 section 5.5).
   *
   * @throws IllegalArgumentException if it has a character outside visible ASCII, space and tab
   */
  public static String headerValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        // Without the value, because headers contain secrets.
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "%s: U+%04X at %d (expected: visible ASCII)", name, (int) c, i));
      }
    }
    return value;
  }

  /** Returns the value with control characters and line separators escaped. */
  private static String visible(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
