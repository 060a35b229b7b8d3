package io.streamwire.wire;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * How values are spelled as text in a path, a query, a header or a form, and how text becomes form
 * bytes.
 */
final class WireText {

  /** RFC 3986, section 2.2, without {@code &}, {@code =}, {@code +}, {@code #}, brackets, quote. */
  private static final String RESERVED = ":/?@!$()*,;";

  private static final Pattern OCTET = Pattern.compile("%[0-9A-Fa-f]{2}");

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private WireText() {}

  /**
   * Returns the text of a scalar: ISO 8601 for dates, Base64 for bytes, the plain digits of a
   * number.
   *
   * @throws IllegalArgumentException if it is no scalar: what a program prints of an object is not
   *     what a service reads
   */
  static String of(Object given) {
    Object value = unwrapped(given);
    if (value instanceof OffsetDateTime dateTime) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          dateTime); // toString() drops ":00" seconds
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof ByteString bytes) {
      return bytes.base64();
    }
    if (isPlain(value) || value instanceof Delimited) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        value.getClass().getSimpleName()
            + " cannot be sent as text (expected: a text, number, boolean, date or enum)");
  }

  /** Returns what a union, an unknown variant or an enum holds. */
  static Object unwrapped(Object value) {
    if (value instanceof OneOf union) {
      return unwrapped(union.value());
    }
    if (value instanceof UnknownValue unknown) {
      return unwrapped(unknown.value());
    }
    return value instanceof OpenEnum<?> constant ? unwrapped(constant.value()) : value;
  }

  /** Whether a value has a text of its own. */
  static boolean isScalar(Object value) {
    return isPlain(value)
        || value instanceof OpenEnum
        || value instanceof OffsetDateTime
        || value instanceof ByteString;
  }

  /** Whether a value's text is what Java prints. */
  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof UUID
        || value instanceof FormattedText
        || value instanceof Rfc2822Date;
  }

  /**
   * Refuses a text that has no UTF-8 form: it would arrive as another, with question marks.
   *
   * @throws IllegalArgumentException if half of a surrogate pair is missing; the message names the
   *     field and the place, not the text, which may be a secret
   */
  static void requirePaired(String name, String text) {
    int at = unpaired(text);
    if (at >= 0) {
      boolean inName = name.equals(text); // a name that cannot be written cannot be told either
      throw new IllegalArgumentException(
          (inName ? "A field's name" : name)
              + ": half of a surrogate pair at index "
              + at
              + " (expected: well-formed Unicode)");
    }
  }

  /** Returns the index of the first surrogate without its other half, or -1. */
  private static int unpaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Returns a text as it may stand anywhere in a URL: all but the unreserved (RFC 3986, 2.3). */
  static String percentEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * Returns a text with reserved characters and percent-encoded octets as they are (RFC 6570,
   * section 3.2.3). What would end the value or mean a space in a query is encoded all the same.
   */
  static String keepingReserved(String text) {
    StringBuilder result = new StringBuilder();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean octet = OCTET.matcher(text).region(i, text.length()).lookingAt();
      if (octet || RESERVED.indexOf(text.charAt(i)) >= 0) {
        result.append(percentEncoded(text.substring(start, i)));
        result.append(text, i, i + (octet ? 3 : 1));
        i += octet ? 2 : 0;
        start = i + 1;
      }
    }
    return result.append(percentEncoded(text.substring(start))).toString();
  }

  /** Returns a text as it may stand in a cookie (RFC 6265, section 4.1.1: cookie-octet). */
  static String cookieEncoded(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean stays = c > ' ' && c < 0x7F && "\",;\\".indexOf(c) < 0;
              String character = Character.toString(c);
              result.append(stays ? character : percentEncoded(character));
            });
    return result.toString();
  }

  static String joined(Collection<?> items, String delimiter) {
    StringJoiner text = new StringJoiner(delimiter);
    for (Object item : items) {
      text.add(WireTree.textOf(item));
    }
    return text.toString();
  }

  /** Returns the bytes of one name or value as {@code application/x-www-form-urlencoded}. */
  static byte[] encode(String text) {
    requirePaired(text, text);
    byte[] bytes = new byte[encodedLength(text)];
    encode(text, bytes, 0);
    return bytes;
  }

  /**
   * Returns how many bytes {@link #encode(String, byte[], int)} writes. Both follow the URL
   * Standard's application/x-www-form-urlencoded percent-encode set: {@code * - . _} and
   * alphanumerics stay, a space becomes {@code +}, everything else its UTF-8 bytes in {@code %XX}.
   *
   * @return the length; for a text that has no UTF-8 form {@code ~index} of what {@link
   *     #requirePaired} refuses
   */
  static int encodedLength(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || isPlain(c)) {
        length += 1;
      } else if (c < 0x80) {
        length += 3;
      } else if (c < 0x800) {
        length += 6;
      } else if (isPair(text, i)) {
        length += 12;
        i++;
      } else if (Character.isSurrogate(c)) {
        return ~i;
      } else {
        length += 9;
      }
    }
    return length;
  }

  /** Writes the encoded text and returns the position behind it. */
  static int encode(String text, byte[] target, int start) {
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        target[at++] = (byte) c;
      } else if (c == ' ') {
        target[at++] = '+';
      } else if (c < 0x80) {
        at = escape(c, target, at);
      } else if (c < 0x800) {
        at = escape(0xC0 | c >> 6, target, at);
        at = escape(0x80 | c & 0x3F, target, at);
      } else if (isPair(text, i)) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        at = escape(0xF0 | point >> 18, target, at);
        at = escape(0x80 | point >> 12 & 0x3F, target, at);
        at = escape(0x80 | point >> 6 & 0x3F, target, at);
        at = escape(0x80 | point & 0x3F, target, at);
      } else {
        at = escape(0xE0 | c >> 12, target, at);
        at = escape(0x80 | c >> 6 & 0x3F, target, at);
        at = escape(0x80 | c & 0x3F, target, at);
      }
    }
    return at;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '*';
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static int escape(int octet, byte[] target, int at) {
    target[at] = '%';
    target[at + 1] = HEX[octet >> 4 & 0xF];
    target[at + 2] = HEX[octet & 0xF];
    return at + 3;
  }
}
