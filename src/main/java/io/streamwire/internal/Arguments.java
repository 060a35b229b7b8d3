package io.streamwire.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is refused before any I/O. Each message names the argument, its value unless that is secret,
 * and what was expected.
 */
public final class Arguments {

  /** OkHttp keeps timeouts as an {@code int} of milliseconds: 24 days. */
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private Arguments() {}

  /**
   * Returns the exception for a refused argument; characters that would break the line are escaped.
   */
  static IllegalArgumentException refused(String name, String value, String expected) {
    return new IllegalArgumentException(
        name + ": \"" + visible(value) + "\" (expected: " + expected + ")");
  }

  static String requireText(String name, @Nullable String value) {
    String text = present(name, value);
    String problem = problem(text);
    if (problem != null) {
      throw refused(name, text, "no " + problem);
    }
    return text;
  }

  /** Like {@link #requireText}, but never shows the value. */
  static String requireSecret(String name, @Nullable String value) {
    String secret = present(name, value);
    String problem = problem(secret);
    if (problem != null) {
      throw refused(name, Secrets.MASK, "no " + problem);
    }
    return secret;
  }

  private static String present(String name, @Nullable String value) {
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
   * Checks the id of a call, stream or account, which becomes one segment of a path. Ids are
   * opaque: the platform's own samples are not the UUIDs that its contract declares.
   *
   * @throws IllegalArgumentException if the id is blank, or would not stay inside its segment
   */
  public static String sid(String name, @Nullable String value) {
    String sid = requireText(name, value);
    if (sid.equals(".") || sid.equals("..") || sid.indexOf('/') >= 0 || sid.indexOf('\\') >= 0) {
      throw refused(name, sid, "an id without \"/\", \"\\\" and dot segments");
    }
    return sid;
  }

  /**
   * Checks the address that a stream is sent to.
   *
   * @throws IllegalArgumentException if the address has white space, does not parse, has a query,
   *     or is absolute and not {@code wss} with a host
   */
  public static void streamUrl(String url) {
    if (url.isBlank()) {
      throw new IllegalArgumentException("url is blank (expected: a wss address)");
    }
    // The platform's error 31922 is about just this, so say it before a call is spent on it.
    for (int i = 0; i < url.length(); i++) {
      if (Character.isWhitespace(url.charAt(i)) || Character.isSpaceChar(url.charAt(i))) {
        throw refused("url", url, "no white space");
      }
    }
    if (isPlainAddress(url)) {
      return;
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      // No cause: it would repeat the value, and with it whatever the address carries.
      throw refused(
          "url", masked(url), "an address that parses; " + e.getReason() + " at " + e.getIndex());
    }
    if (uri.isAbsolute()) {
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("wss")) {
        throw refused("url", masked(url), "the scheme wss; the platform refuses all others");
      }
      String authority = uri.getRawAuthority();
      if (authority == null || authority.isEmpty() || authority.startsWith(":")) {
        throw refused("url", masked(url), "a host, like wss://stream.example.com");
      }
    }
    if (uri.getRawQuery() != null) {
      throw refused(
          "url",
          masked(url),
          "no query string, which the platform does not support: use parameter(name, value)");
    }
  }

  /**
   * Whether it is an address like most: a host without a port, and a path in which nothing is
   * escaped. That one needs no parser.
   */
  private static boolean isPlainAddress(String url) {
    if (!url.startsWith("wss://")) {
      return false;
    }
    boolean host = false;
    for (int i = 6; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      host |= alphanumeric;
      if (!alphanumeric && (!host || c != '/' && c != '.' && c != '-' && c != '_')) {
        return false;
      }
    }
    return host;
  }

  /** Hides the password of {@code user:password@host} and the values of a query. */
  private static String masked(String url) {
    return url.replaceFirst("//[^/@]*@", "//***@").replaceFirst("\\?.*", "?***");
  }

  /**
   * Checks a time limit.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days: a call always ends
   */
  public static Duration timeout(String name, Duration value) {
    if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(LONGEST) > 0) {
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
