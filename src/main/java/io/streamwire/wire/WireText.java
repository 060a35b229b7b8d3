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
 * The text of values in paths, queries, headers and forms, and its encoding for URLs, cookies and
 * forms.
 */
final class WireText {

  /**
   * The reserved characters of RFC 3986, section 2.2, without {@code &}, {@code =}, {@code +},
   * {@code #}, brackets and the quote.
   */
  private static final String RESERVED = ":/?@!$()*,;";

  private static final Pattern OCTET = Pattern.compile("%[0-9A-Fa-f]{2}");

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private WireText() {}

  /**
   * Returns the text of a scalar: ISO 8601 for dates, Base64 for bytes, plain digits for numbers.
   *
   * @throws IllegalArgumentException if it is not a scalar, because its {@code toString()} is not
   *     meant for a service
   */
  static String of(Object original) {
    Object value = unwrapped(original);
    if (value instanceof OffsetDateTime dateTime) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          dateTime); // toString() omits ":00" seconds
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

  /** Returns the inner value of a union, an unknown variant or an enum. */
  static Object unwrapped(Object value) {
    if (value instanceof OneOf union) {
      return unwrapped(union.value());
    }
    if (value instanceof UnknownValue unknown) {
      return unwrapped(unknown.value());
    }
    return value instanceof OpenEnum<?> constant ? unwrapped(constant.value()) : value;
  }

  /** Returns whether a value can be converted to text. */
  static boolean isScalar(Object value) {
    return isPlain(value)
        || value instanceof OpenEnum
        || value instanceof OffsetDateTime
        || value instanceof ByteString;
  }

  /** Returns whether a value's text is its {@code toString()}. */
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
   * Rejects a text that is not well-formed Unicode, because UTF-8 would replace characters by
   * question marks.
   *
   * @throws IllegalArgumentException if there is an unpaired surrogate. The message contains the
   *     field and the position, but not the text, which may be secret
   */
  static void requirePaired(String name, String text) {
    int at = unpaired(text);
    if (at >= 0) {
      boolean inName = name.equals(text); // the message cannot contain a malformed name
      throw new IllegalArgumentException(
          (inName ? "field name" : name)
              + ": unpaired surrogate at index "
              + at
              + " (expected: well-formed Unicode)");
    }
  }

  /** Returns the index of the first unpaired surrogate, or -1. */
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

  /**
   * Returns a text with all characters encoded except the unreserved ones (RFC 3986, section 2.3).
   */
  static String percentEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * Returns a text in which reserved characters and percent-encoded octets are unchanged (RFC 6570,
   * section 3.2.3). Characters that would end the value or mean a space in a query are encoded.
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

  /**
   * Returns a text in which characters that a cookie does not allow are encoded (RFC 6265, section
   * 4.1.1: cookie-octet).
   */
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

  /** Returns the bytes of a name or value as {@code application/x-www-form-urlencoded}. */
  static byte[] encode(String text) {
    requirePaired(text, text);
    byte[] bytes = new byte[encodedLength(text)];
    encode(text, bytes, 0);
    return bytes;
  }

  /**
   * Returns the number of bytes that {@link #encode(String, byte[], int)} writes. Both follow the
   * URL Standard's application/x-www-form-urlencoded percent-encode set: {@code * - . _} and
   * alphanumerics are unchanged, a space becomes {@code +}, and any other character becomes its
   * UTF-8 bytes in {@code %XX}.
   *
   * @return the length; for a text that is not well-formed Unicode {@code ~index} of the unpaired
   *     surrogate
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

  /** Writes the encoded text and returns the position after it. */
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
