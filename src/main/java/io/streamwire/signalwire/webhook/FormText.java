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
 * Decodes the pairs of a form body or a query. Strict: malformed input is rejected, because its
 * signature could not be computed and another parser might read it differently.
 */
final class FormText {

  private FormText() {}

  /**
   * Decodes pairs in the order received. Repeated names and blank values are kept.
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
   * Returns a form's part of a signed message: names and values without separators, stably sorted
   * by name.
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
    // Character.digit alone accepts digits of all scripts, and a byte above 0x7f must be rejected.
    int value = ascii < 0 ? -1 : Character.digit(ascii, 16);
    if (value < 0) {
      throw new CharacterCodingException();
    }
    return value;
  }
}
