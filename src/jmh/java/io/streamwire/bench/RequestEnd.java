package io.streamwire.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds where a request ends, byte by byte and without making anything: a request may come in
 * pieces. One for each connection.
 */
final class RequestEnd {

  private static final byte[] LENGTH = "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

  /** How many bytes of {@link #LENGTH} were just seen; all of them while its digits are read. */
  private int matched;

  /** Whether nothing but a carriage return came since the last line feed. */
  private boolean emptyLine;

  private int length;
  private boolean sized;

  /** Whether the head ended without a length, so that a body in chunks follows. */
  private boolean inChunks;

  private int bodyLeft = -1;

  /** Takes what was read. Returns whether a request ended in it; there is no pipelining. */
  boolean isIn(ByteBuffer bytes) {
    while (bodyLeft < 0 && bytes.hasRemaining()) {
      head(bytes.get());
    }
    if (bodyLeft < 0) {
      return false;
    }
    bodyLeft -= bytes.remaining();
    if (bodyLeft > 0) {
      return false;
    }
    matched = 0;
    length = 0;
    sized = false;
    inChunks = false;
    bodyLeft = -1;
    return true;
  }

  private void head(byte next) {
    if (next == '\n') {
      if (emptyLine && (sized || inChunks)) {
        bodyLeft = length;
      } else if (emptyLine) {
        // A form has no line breaks of its own, so the next empty line ends its last chunk.
        inChunks = true;
      }
      emptyLine = bodyLeft < 0;
      matched = 1;
      return;
    }
    emptyLine &= next == '\r';
    if (matched == LENGTH.length) {
      sized = true;
      length = next >= '0' && next <= '9' ? length * 10 + next - '0' : length;
    } else {
      int lower = next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next;
      matched = matched > 0 && lower == LENGTH[matched] ? matched + 1 : 0;
    }
  }
}
