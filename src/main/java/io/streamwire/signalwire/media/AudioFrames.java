package io.streamwire.signalwire.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.streamwire.signalwire.model.MediaChunk;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.MediaTrack;
import java.util.Base64;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames of audio, of which a stream has fifty or a hundred a second, without a JSON reader
 * in between.
 *
 * <p>A usual frame has the members of the contract, each once, in any order. They are ASCII strings
 * without escapes, and the payload is Base64 of RFC 4648, section 4. Every other frame is left to
 * the general reader: nothing is refused here, and nothing is read that the general reader reads
 * differently.
 *
 * <p>Not thread-safe.
 */
final class AudioFrames {

  /** In characters. The buffers for a payload are kept as long as the reader of the stream. */
  private static final int MAX_PAYLOAD = 8_192;

  private static final String[] MESSAGE = {"\"event\"", "\"sequenceNumber\"", "\"media\""};
  private static final String[] CHUNK = {"\"track\"", "\"chunk\"", "\"timestamp\"", "\"payload\""};

  private String text = "";
  private int at;
  private boolean usual;

  // The frames of a stream are of one length.
  private byte[] base64 = {};
  private byte[] samples = {};

  /** Returns the message; {@code null} if the general reader is to read it. */
  @Nullable MediaMessage read(String frame) {
    text = frame;
    at = 0;
    usual = true;
    MediaMessage.Builder message = MediaMessage.builder();
    MediaChunk.Builder chunk = MediaChunk.builder();
    take('{');
    for (int unread = 0b111; usual && unread != 0; ) {
      int member = member(MESSAGE, unread);
      unread &= ~(1 << member);
      switch (member) {
        case 0 -> take("\"media\"");
        case 1 -> message.sequenceNumber(string());
        default -> chunk(chunk);
      }
      take(unread == 0 ? '}' : ',');
    }
    skipSpace();
    text = "";
    return usual && at == frame.length() ? message.media(chunk.build()).build() : null;
  }

  private void chunk(MediaChunk.Builder chunk) {
    take('{');
    for (int unread = 0b1111; usual && unread != 0; ) {
      int member = member(CHUNK, unread);
      unread &= ~(1 << member);
      switch (member) {
        case 0 -> chunk.track(MediaTrack.of(string()));
        case 1 -> chunk.chunk(string());
        case 2 -> chunk.timestamp(string());
        default -> chunk.payload(bytes());
      }
      take(unread == 0 ? '}' : ',');
    }
  }

  /** Takes a name and its colon; returns which of the names it is that were not read yet. */
  private int member(String[] names, int unread) {
    skipSpace();
    for (int i = 0; i < names.length; i++) {
      if ((unread & 1 << i) != 0 && text.startsWith(names[i], at)) {
        at += names[i].length();
        take(':');
        return i;
      }
    }
    usual = false;
    return 0;
  }

  private String string() {
    take('"');
    String rest = text;
    for (int i = at; usual && i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '"') {
        String string = rest.substring(at, i);
        at = i + 1;
        return string;
      }
      usual = c != '\\' && c < 0x80;
    }
    usual = false;
    return "";
  }

  private ByteString bytes() {
    take('"');
    int end = text.indexOf('"', at);
    int length = end - at;
    if (usual && length >= 0 && length <= MAX_PAYLOAD) {
      if (base64.length != length) {
        base64 = new byte[length];
        samples = new byte[length];
      }
      // What is not ISO 8859-1 becomes a question mark, which is not Base64 either.
      System.arraycopy(text.getBytes(ISO_8859_1), at, base64, 0, length);
      at = end + 1;
      try {
        return ByteString.of(samples, 0, Base64.getDecoder().decode(base64, samples));
      } catch (IllegalArgumentException notStrict) {
        // The general reader takes other kinds of Base64 too.
      }
    }
    usual = false;
    return ByteString.EMPTY;
  }

  private void take(char expected) {
    skipSpace();
    usual &= at < text.length() && text.charAt(at) == expected;
    at++;
  }

  private void take(String expected) {
    skipSpace();
    usual &= text.startsWith(expected, at);
    at += expected.length();
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
