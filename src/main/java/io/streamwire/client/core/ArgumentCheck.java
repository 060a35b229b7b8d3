package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of arguments before any I/O; called by generated code. */
public final class ArgumentCheck {

  private ArgumentCheck() {}

  /**
   * Checks an argument that becomes one segment of a path. Other characters than these are encoded,
   * {@code /} too.
   *
   * @throws IllegalArgumentException if it is null, blank or a dot segment, or has half of a
   *     surrogate pair
   */
  public static String pathSegment(String name, @Nullable String value) {
    String segment = Arguments.present(name, value);
    if (segment.equals(".") || segment.equals("..")) {
      throw Arguments.refused(
          name, segment, "no dot segment, which would leave its place in the path");
    }
    for (int i = 0; i < segment.length(); i++) {
      if (Character.isSurrogate(segment.charAt(i))) {
        if (!Character.isHighSurrogate(segment.charAt(i))
            || i + 1 == segment.length()
            || !Character.isLowSurrogate(segment.charAt(i + 1))) {
          throw Arguments.refused(
              name, "U+" + Integer.toHexString(segment.charAt(i)), "no half of a surrogate pair");
        }
        i++;
      }
    }
    return segment;
  }

  /**
   * Returns the value.
   *
   * @param expected for the message, for example {@code "a text"}
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T required(String name, @Nullable T value, String expected) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing (expected: " + expected + ")");
    }
    return value;
  }

  /**
   * Returns the value.
   *
   * @param expected for the message, in words
   * @throws IllegalArgumentException if it is not null and does not match as a whole
   */
  public static @Nullable String pattern(
      String name, @Nullable String value, Pattern pattern, String expected) {
    if (value != null && !pattern.matcher(value).matches()) {
      throw Arguments.refused(name, value, expected);
    }
    return value;
  }

  /**
   * Checks a URL that is sent to the service; null passes.
   *
   * @throws IllegalArgumentException if it breaks the rule. Passwords and the values of a query are
   *     not shown
   */
  public static void url(String name, @Nullable String value, UrlRule rule) {
    if (value != null) {
      rule.check(name, value);
    }
  }
}
