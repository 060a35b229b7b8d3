package io.streamwire.internal.event;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines from a UTF-8 body and returns each as soon as it is complete. After a CR, an LF that
 * belongs to the same line end is skipped by the next call, so that no call has to wait for it.
 */
final class LineReader {

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final BufferedSource source;
  private final ByteString ends;
  private final long limit;
  private boolean started;
  private boolean afterReturn;
  private boolean cut;

  /**
   * Creates a reader.
   *
   * @param crEnds whether a CR without an LF ends a line
   * @param limit the maximum length of a line, in bytes
   */
  LineReader(BufferedSource source, boolean crEnds, long limit) {
    this.source = source;
    this.ends = ByteString.encodeUtf8(crEnds ? "\r\n" : "\n");
    this.limit = limit;
  }

  /** Returns the next line without its line end; {@code null} at the end of the body. */
  @Nullable String next() throws IOException {
    skipStart();
    Buffer buffered = source.getBuffer();
    long searched = 0;
    while (true) {
      long end = buffered.indexOfElement(ends, searched);
      if (end > limit || end < 0 && buffered.size() > limit) {
        throw new FrameTooLargeException(limit);
      }
      if (end >= 0) {
        String line = buffered.readUtf8(end);
        afterReturn = buffered.readByte() == '\r';
        return line;
      }
      searched = buffered.size();
      if (!source.request(searched + 1)) {
        cut = searched > 0;
        return cut ? buffered.readUtf8() : null;
      }
    }
  }

  /** Returns whether the last line had no line end. */
  boolean isCut() {
    return cut;
  }

  private void skipStart() throws IOException {
    Buffer buffered = source.getBuffer();
    if (!started) {
      started = true;
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
