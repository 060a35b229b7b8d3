package io.streamwire.internal.event;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON with one line for each event: {@code application/x-ndjson}, {@code application/jsonl},
 * and {@code application/json-seq} (RFC 7464) if each text is on one line. Blank lines are skipped.
 * The last line does not need a line end.
 */
public final class JsonLines implements FrameReader {

  private static final char RECORD_SEPARATOR = '\u001e';

  private final LineReader lines;

  /**
   * Creates a reader.
   *
   * @param limit the maximum length of a line, in bytes
   */
  public JsonLines(BufferedSource source, long limit) {
    this.lines = new LineReader(source, false, limit);
  }

  @Override
  public @Nullable Frame next() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      int start = 0;
      while (start < line.length() && line.charAt(start) == RECORD_SEPARATOR) {
        start++;
      }
      String text = line.substring(start).strip();
      if (!text.isEmpty()) {
        return new Frame("message", text);
      }
    }
    return null;
  }

  /** Returns whether the last line had no line end. */
  boolean isCut() {
    return lines.isCut();
  }

  @Override
  public @Nullable String lastEventId() {
    return null;
  }

  @Override
  public long retryMillis() {
    return -1;
  }
}
