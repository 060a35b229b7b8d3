package io.streamwire.internal.check;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of settings and arguments before any I/O. Each message names the argument, its value
 * unless that is secret, and what was expected.
 */
public final class Arguments {

  /** OkHttp keeps timeouts as an {@code int} of milliseconds: 24 days. */
  private static final Duration MAX_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private Arguments() {}

  /**
   * Returns the exception for a refused argument; characters that would break the line are escaped.
   */
  public static IllegalArgumentException refused(String name, String value, String expected) {
    return new IllegalArgumentException(
        name + ": \"" + visible(value) + "\" (expected: " + expected + ")");
  }

  /** As {@link #refused}, for a URL or host: without what may be secret in it. */
  public static IllegalArgumentException refusedUrl(String name, String value, String expected) {
    return refused(name, withoutSecrets(value), expected);
  }

  /** Hides user and password, and the values of a query and a fragment, also where none parses. */
  public static String withoutSecrets(String url) {
    int end = url.length();
    for (char start : new char[] {'?', '#'}) {
      int at = url.indexOf(start);
      end = at >= 0 && at < end ? at : end;
    }
    String shown = url.substring(0, end) + (end < url.length() ? url.charAt(end) + "***" : "");
    // The last "@": an unescaped one in a password is a common slip.
    int user = shown.lastIndexOf('@', end);
    int scheme = shown.indexOf("//");
    int authority = scheme < 0 || scheme > user ? 0 : scheme + 2;
    return user < 0 ? shown : shown.substring(0, authority) + "***" + shown.substring(user);
  }

  /**
   * Checks a text.
   *
   * @throws IllegalArgumentException if it is null or blank, has white space around it or a control
   *     character in it
   */
  public static String requireText(String name, @Nullable String value) {
    String text = present(name, value);
    String problem = problem(text);
    if (problem != null) {
      throw refused(name, text, "no " + problem);
    }
    return text;
  }

  /** Like {@link #requireText}, but never shows the value. */
  public static String requireSecret(String name, @Nullable String value) {
    String secret = present(name, value);
    String problem = problem(secret);
    if (problem != null) {
      throw refused(name, "***", "no " + problem);
    }
    return secret;
  }

  /**
   * Returns the value.
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
   * Checks a time limit.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days: a call always ends
   */
  public static Duration timeout(String name, Duration value) {
    if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(MAX_TIMEOUT) > 0) {
      throw refused(name, value.toString(), "from 1 ms to 24 days");
    }
    return value;
  }

  /**
   * Checks the name of a header, which is a token (RFC 9110 section 5.6.2).
   *
   * @throws IllegalArgumentException if it is empty or has any other character
   */
  public static void headerName(String name) {
    if (!TOKEN.matcher(name).matches()) {
      throw refused("header", name, "a name of letters, digits and !#$%&'*+-.^_`|~");
    }
  }

  /**
   * Checks the value of a header, which may not carry a line break to the next header (RFC 9110
   * section 5.5).
   *
   * @throws IllegalArgumentException if it has a character outside visible ASCII, space and tab
   */
  public static String headerValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        // Without the value: headers carry secrets.
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "%s: U+%04X at %d (expected: visible ASCII)", name, (int) c, i));
      }
    }
    return value;
  }

  /** Returns the value with escapes in place of characters that would break the line. */
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
