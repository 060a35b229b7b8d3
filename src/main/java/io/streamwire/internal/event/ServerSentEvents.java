package io.streamwire.internal.event;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code text/event-stream} as the HTML standard says (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">section
 * 9.2.6</a>), with one difference: a body that ends in the middle of an event is an error and not
 * an event less.
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
  private boolean begun;

  /**
   * Creates a reader.
   *
   * @param limit the longest event, in bytes
   */
  public ServerSentEvents(BufferedSource source, long limit) {
    this.lines = new LineReader(source, true, limit);
    this.limit = limit;
  }

  @Override
  public @Nullable Frame next() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (lines.isCut()) {
        take(line); // a line of data may still say that this was the end
        begun |= !line.startsWith(":");
        break;
      }
      if (!line.isEmpty()) {
        take(line);
        continue;
      }
      lastEventId = id;
      Frame frame = data.isEmpty() ? null : frame();
      reset();
      if (frame != null) {
        return frame;
      }
    }
    if (begun) {
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
    begun = false;
  }

  private void take(String line) throws IOException {
    int colon = line.indexOf(':');
    if (colon == 0) {
      return; // a comment
    }
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    switch (field) {
      case "data" -> {
        begun = true;
        if (data.length() + value.length() > limit) {
          throw new FrameTooLargeException(limit);
        }
        data.append(value).append('\n');
      }
      case "event" -> name = value;
      case "id" -> id = value.indexOf('\0') < 0 ? value : id;
      case "retry" -> {
        if (value.matches("[0-9]+")) {
          retryMillis =
              Long.parseLong(value.substring(0, Math.min(value.length(), MAX_RETRY_DIGITS)));
        }
      }
      default -> {} // as the standard says
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
