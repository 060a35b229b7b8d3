package io.streamwire.internal.event;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code text/event-stream} as the HTML standard specifies (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">section
 * 9.2.6</a>), with one difference: if the body ends in the middle of an event, the event is not
 * ignored but an error.
 */
public final class ServerSentEvents implements FrameReader {

  private static final String MESSAGE = "message";
  private static final int MAX_RETRY_DIGITS = 9;

  private final LineReader lines;
  private final long limit;
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private @Nullable String id;
  private @Nullable String lastEventId;
  private long retryMillis = -1;
  private boolean incomplete;

  /**
   * Creates a reader.
   *
   * @param limit the maximum length of an event, in bytes
   */
  public ServerSentEvents(BufferedSource source, long limit) {
    this.lines = new LineReader(source, true, limit);
    this.limit = limit;
  }

  @Override
  public @Nullable Frame next() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (lines.isCut()) {
        field(line); // the data may still be the end marker
        incomplete |= !line.startsWith(":");
        break;
      }
      if (!line.isEmpty()) {
        field(line);
        continue;
      }
      lastEventId = id;
      Frame frame = data.isEmpty() ? null : frame();
      reset();
      if (frame != null) {
        return frame;
      }
    }
    if (incomplete) {
      Frame rest = frame();
      reset();
      throw new CutFrameException(rest);
    }
    return null;
  }

  private Frame frame() {
    String text = data.isEmpty() ? "" : data.substring(0, data.length() - 1);
    return new Frame(name.isEmpty() ? MESSAGE : name, text);
  }

  private void reset() {
    data.setLength(0);
    name = "";
    incomplete = false;
  }

  private void field(String line) throws IOException {
    int colon = line.indexOf(':');
    if (colon == 0) {
      return; // a comment
    }
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    switch (name) {
      case "data" -> {
        incomplete = true;
        if (data.length() + value.length() > limit) {
          throw new FrameTooLargeException(limit);
        }
        data.append(value).append('\n');
      }
      case "event" -> this.name = value;
      case "id" -> id = value.indexOf('\0') < 0 ? value : id;
      case "retry" -> {
        if (value.matches("[0-9]+")) {
          retryMillis =
              Long.parseLong(value.substring(0, Math.min(value.length(), MAX_RETRY_DIGITS)));
        }
      }
      default -> {} // unknown fields are ignored
    }
  }

  @Override
  public @Nullable String lastEventId() {
    return lastEventId;
  }

  @Override
  public long retryMillis() {
    return retryMillis;
  }
}
