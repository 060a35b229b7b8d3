package io.streamwire.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text in a normal form that is independent of its escaping: escapes of URLs, JSON and HTML are
 * resolved, plus signs are replaced by spaces, and line breaks and backslashes are removed. For
 * each character of the normal form, the range in the original text is kept.
 *
 * <p>The normal form has one character for each UTF-8 byte, because URLs escape bytes.
 */
final class NormalizedText {

  private final String text;
  private final StringBuilder normalized = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /**
   * The position of a pending backslash, which belongs to the next character; -1 if there is none.
   */
  private int backslash = -1;

  private NormalizedText(String text) {
    this.text = text;
  }

  static NormalizedText of(String text) {
    NormalizedText result = new NormalizedText(text);
    for (int at = 0; at < text.length(); ) {
      at = result.read(at);
    }
    return result;
  }

  /** Returns the normal form of a text without resolving escapes. */
  static NormalizedText verbatim(String text) {
    NormalizedText result = new NormalizedText(text);
    for (int at = 0; at < text.length(); ) {
      at = result.point(text.codePointAt(at), at, at + Character.charCount(text.codePointAt(at)));
    }
    return result;
  }

  String normalized() {
    return normalized.toString();
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  /** Reads one character or escape, and returns the position of the next. */
  private int read(int at) {
    return switch (text.charAt(at)) {
      case '%' -> hex(at + 1, 2) < 0 ? literal(at) : octet(hex(at + 1, 2), at, at + 3);
      case '&' -> entity(at);
      case '\\' -> escape(at);
      default -> literal(at);
    };
  }

  private int literal(int at) {
    int point = text.codePointAt(at);
    return point(point, at, at + Character.charCount(point));
  }

  private int escape(int at) {
    int next = at + 1 < text.length() ? text.charAt(at + 1) : -1;
    int unit = next == 'u' ? hex(at + 2, 4) : -1;
    if (unit >= 0) {
      int low = text.startsWith("\\u", at + 6) ? hex(at + 8, 4) : -1;
      boolean pair = low >= 0 && Character.isSurrogatePair((char) unit, (char) low);
      return pair
          ? point(Character.toCodePoint((char) unit, (char) low), at, at + 12)
          : point(unit, at, at + 6);
    }
    if (next == 'n' || next == 'r') {
      return at + 2;
    }
    backslash = backslash < 0 ? at : backslash;
    return at + 1;
  }

  private int entity(int at) {
    // The longest entity is &#x10FFFF; and a longer search would be slow for a text of ampersands.
    String near = text.substring(at + 1, Math.min(at + 10, text.length()));
    int end = near.indexOf(';');
    int point = end < 0 ? -1 : named(near.substring(0, end));
    return point < 0 ? literal(at) : point(point, at, at + end + 2);
  }

  private static int named(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? numbered(name) : -1;
    };
  }

  private static int numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(point) ? point : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  /**
   * Returns the value of the given number of hexadecimal digits, or -1 if there are other
   * characters.
   */
  private int hex(int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private int point(int point, int start, int end) {
    if (point < 0x80) {
      return octet(point, start, end);
    }
    int from = backslash < 0 ? start : backslash;
    for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      octet(octet & 0xFF, from, end);
    }
    return end;
  }

  private int octet(int octet, int start, int end) {
    if (octet == '\\') {
      backslash = backslash < 0 ? start : backslash;
      return end;
    }
    if (octet == '\n' || octet == '\r') {
      return end;
    }
    int at = normalized.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    starts[at] = backslash < 0 ? start : backslash;
    ends[at] = end;
    backslash = -1;
    normalized.append(octet == '+' ? ' ' : (char) octet);
    return end;
  }
}
