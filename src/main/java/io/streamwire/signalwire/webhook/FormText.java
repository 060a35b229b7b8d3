package io.streamwire.signalwire.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okio.Buffer;
import okio.ByteString;

/**
 * The pairs of a form body or a query, decoded without mercy: what cannot be decoded has no signed
 * form either, and a parser further on might read it differently.
 */
final class FormText {
  private FormText() {}

  /**
   * Decodes pairs in arrival order; repeated names and blank values are kept.
   *
   * @throws CharacterCodingException if an escape is not two hex digits, or the text is not UTF-8
   */
  static List<Map.Entry<String, String>> decode(ByteString raw) throws CharacterCodingException {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    int start = 0;
    while (start < raw.size()) {
      int end = indexOf(raw, '&', start, raw.size());
      int equals = indexOf(raw, '=', start, end);
      if (end > start) {
        pairs.add(Map.entry(text(raw, start, equals), text(raw, Math.min(equals + 1, end), end)));
      }
      start = end + 1;
    }
    return pairs;
  }

  /**
   * The part of a signed message that stands for a form: names and values, stably sorted by name,
   * nothing between.
   */
  static String signedText(ByteString raw) throws CharacterCodingException {
    return decode(raw).stream()
        .sorted(Comparator.comparing(Map.Entry::getKey)) // stable, by UTF-16 code unit
        .map(pair -> pair.getKey() + pair.getValue())
        .collect(Collectors.joining());
  }

  private static int indexOf(ByteString raw, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw.getByte(i) == wanted) {
        return i;
      }
    }
    return to;
  }

  private static String text(ByteString raw, int from, int to) throws CharacterCodingException {
    Buffer bytes = new Buffer();
    for (int i = from; i < to; i++) {
      byte next = raw.getByte(i);
      if (next == '+') {
        bytes.writeByte(' ');
      } else if (next != '%') {
        bytes.writeByte(next);
      } else if (i + 2 < to) {
        bytes.writeByte(hexDigit(raw.getByte(++i)) << 4 | hexDigit(raw.getByte(++i)));
      } else {
        throw new CharacterCodingException();
      }
    }
    return UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes.readByteArray())).toString();
  }

  private static int hexDigit(byte ascii) throws CharacterCodingException {
    // Not Character.digit alone: it takes digits of all scripts, and a byte above 0x7f must not
    // count.
    int value = ascii < 0 ? -1 : Character.digit(ascii, 16);
    if (value < 0) {
      throw new CharacterCodingException();
    }
    return value;
  }
}
