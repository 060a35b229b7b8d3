package io.streamwire.internal.event;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines out of a body in UTF-8, as soon as each is complete: a CR ends a line, and whether an
 * LF follows is seen when the next one is asked for.
 */
final class LineReader {

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final BufferedSource source;
  private final ByteString ends;
  private final long limit;
  private boolean begun;
  private boolean afterReturn;
  private boolean cut;

  /**
   * Creates a reader.
   *
   * @param crEnds whether a CR alone ends a line
   * @param limit the longest line, in bytes
   */
  LineReader(BufferedSource source, boolean crEnds, long limit) {
    this.source = source;
    this.ends = ByteString.encodeUtf8(crEnds ? "\r\n" : "\n");
    this.limit = limit;
  }

  /** Returns the next line without its end; {@code null} at the end of the body. */
  @Nullable String next() throws IOException {
    skipStart();
    Buffer buffered = source.getBuffer();
    long looked = 0;
    while (true) {
      long end = buffered.indexOfElement(ends, looked);
      if (end > limit || end < 0 && buffered.size() > limit) {
        throw new FrameTooLargeException(limit);
      }
      if (end >= 0) {
        String line = buffered.readUtf8(end);
        afterReturn = buffered.readByte() == '\r';
        return line;
      }
      looked = buffered.size();
      if (!source.request(looked + 1)) {
        cut = looked > 0;
        return cut ? buffered.readUtf8() : null;
      }
    }
  }

  /** Returns whether the last line had no end. */
  boolean isCut() {
    return cut;
  }

  private void skipStart() throws IOException {
    Buffer buffered = source.getBuffer();
    if (!begun) {
      begun = true;
      if (source.request(1)
          && buffered.getByte(0) == BYTE_ORDER_MARK.getByte(0)
          && source.rangeEquals(0, BYTE_ORDER_MARK)) {
        source.skip(BYTE_ORDER_MARK.size());
      }
    }
    if (afterReturn && source.request(1) && buffered.getByte(0) == '\n') {
      source.skip(1);
    }
    afterReturn = false;
  }
}
