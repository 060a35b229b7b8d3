package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks arguments before any I/O. Called by generated code. */
public final class ArgumentCheck {

  private ArgumentCheck() {}

  /**
   * Checks an argument that becomes one path segment. All other characters are encoded, including
   * {@code /}.
   *
   * @throws IllegalArgumentException if it is null, blank or a dot segment, or contains an unpaired
   *     surrogate
   */
  public static String pathSegment(String name, @Nullable String value) {
    String segment = Arguments.present(name, value);
    if (segment.equals(".") || segment.equals("..")) {
      throw Arguments.refused(
          name, segment, "a text other than a dot segment, which would change the path");
    }
    for (int i = 0; i < segment.length(); i++) {
      if (Character.isSurrogate(segment.charAt(i))) {
        if (!Character.isHighSurrogate(segment.charAt(i))
            || i + 1 == segment.length()
            || !Character.isLowSurrogate(segment.charAt(i + 1))) {
          throw Arguments.refused(
              name, "U+" + Integer.toHexString(segment.charAt(i)), "no unpaired surrogate");
        }
        i++;
      }
    }
    return segment;
  }

  /**
   * Returns the value if it is not null.
   *
   * @param expected what the error message names as expected, for example {@code "a text"}
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T required(String name, @Nullable T value, String expected) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing (expected: " + expected + ")");
    }
    return value;
  }

  /**
   * Returns the value if it is null or matches the pattern.
   *
   * @param expected the description of the pattern in the error message
   * @throws IllegalArgumentException if it is not null and does not match the pattern as a whole
   */
  public static @Nullable String pattern(
      String name, @Nullable String value, Pattern pattern, String expected) {
    if (value != null && !pattern.matcher(value).matches()) {
      throw Arguments.refused(name, value, expected);
    }
    return value;
  }

  /**
   * Checks a URL that is sent to the service; null is accepted.
   *
   * @throws IllegalArgumentException if it violates the rule. The message contains no passwords and
   *     no values of query parameters
   */
  public static void url(String name, @Nullable String value, UrlRule rule) {
    if (value != null) {
      rule.check(name, value);
    }
  }
}
