package io.streamwire.signalwire.media;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.streamwire.internal.check.JsonTokens;
import io.streamwire.signalwire.media.StreamMessageException.Reason;
import io.streamwire.signalwire.model.ConnectedMessage;
import io.streamwire.signalwire.model.DtmfMessage;
import io.streamwire.signalwire.model.MarkMessage;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.StartMessage;
import io.streamwire.signalwire.model.StopMessage;
import io.streamwire.signalwire.model.StreamMessage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parses the messages of one stream's WebSocket, and rejects messages that arrive out of order. The
 * order is {@code connected}, {@code start}, then {@code media}, {@code dtmf} and {@code mark} in
 * any order, then {@code stop}. Sequence numbers must increase.
 *
 * <pre>{@code
 * StreamMessageReader reader = new StreamMessageReader(); // one for each connection
 * if (reader.read(text) instanceof MediaMessage media) {
 * play(media.media().payload()); // samples, decoded
 * }
 * }</pre>
 *
 * <p>Gaps in the sequence numbers are accepted, because it is not documented whether a {@code mark}
 * is counted. A rejected frame does not change the reader's state, so the next frame can be read.
 *
 * <p>Not thread-safe. A connection delivers its messages sequentially.
 */
public final class StreamMessageReader {

  /** About 200 times the size of a typical audio frame. */
  private static final int DEFAULT_LIMIT = 65_536;

  private static final JsonAdapter<StreamMessage> MESSAGES =
      new Moshi.Builder().build().adapter(StreamMessage.class);

  private final AudioFrames audio = new AudioFrames();
  private final int limit;
  private Phase phase = Phase.NEW;
  private long sequence;

  /** Creates a reader that rejects frames of more than 65,536 characters. */
  public StreamMessageReader() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Creates a reader that rejects frames of more than {@code limit} characters.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public StreamMessageReader(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: " + limit + " (expected: at least 1)");
    }
    this.limit = limit;
  }

  /**
   * Parses the next text frame.
   *
   * @throws StreamMessageException if it is not a message, or not allowed at this point
   */
  public StreamMessage read(String text) {
    if (text.length() > limit) {
      throw refusal(
          Reason.TOO_LONG,
          "A frame of " + text.length() + " characters (expected: at most " + limit + ")");
    }
    if (text.length() > DEFAULT_LIMIT) {
      requireShortNumbers(text);
    }
    StreamMessage message = audio.read(text);
    if (message == null) {
      message = parse(text);
    }
    if (message instanceof StreamMessage.Unknown unknown) {
      throw unknown.value() instanceof Map
          ? refusal(
              Reason.UNKNOWN_EVENT,
              "Unknown event (expected: connected, start, media, dtmf, mark or stop)")
          : refusal(Reason.MALFORMED, "No JSON object");
    }
    Phase next = after(message);
    long number = sequence(message);
    phase = next;
    sequence = number;
    return message;
  }

  private static void requireShortNumbers(String text) {
    if (text.chars().anyMatch(new JsonTokens())) {
      throw refusal(
          Reason.MALFORMED,
          "A number or word of more than " + JsonTokens.MAX_LENGTH + " characters");
    }
  }

  private static StreamMessage parse(String text) {
    try {
      StreamMessage message = MESSAGES.fromJson(text);
      if (message == null) {
        throw refusal(Reason.MALFORMED, "No JSON object");
      }
      return message;
    } catch (JsonDataException e) {
      throw new StreamMessageException(Reason.INVALID, Objects.toString(e.getMessage()), e);
    } catch (IOException e) {
      throw new StreamMessageException(Reason.MALFORMED, "No JSON: " + e.getMessage(), e);
    }
  }

  private Phase after(StreamMessage message) {
    if (message instanceof ConnectedMessage) {
      return expect(Phase.NEW, "connected", Phase.CONNECTED);
    }
    if (message instanceof StartMessage) {
      return expect(Phase.CONNECTED, "start", Phase.STARTED);
    }
    boolean stop = message instanceof StopMessage;
    return expect(
        Phase.STARTED, stop ? "stop" : "media, dtmf or mark", stop ? Phase.STOPPED : Phase.STARTED);
  }

  private Phase expect(Phase expected, String event, Phase next) {
    if (phase != expected) {
      throw refusal(
          Reason.OUT_OF_ORDER,
          event + " while the stream is " + phase + " (expected: while " + expected + ")");
    }
    return next;
  }

  private long sequence(StreamMessage message) {
    String text = sequenceNumber(message);
    if (text == null) {
      return sequence;
    }
    if (!isCounter(text)) {
      throw refusal(Reason.INVALID, "sequenceNumber is no whole number of at most 18 digits");
    }
    long number = Long.parseLong(text);
    if (number <= sequence) {
      throw refusal(
          Reason.OUT_OF_ORDER,
          "sequenceNumber " + number + " (expected: more than " + sequence + ")");
    }
    return number;
  }

  private static @Nullable String sequenceNumber(StreamMessage message) {
    if (message instanceof MediaMessage media) {
      return media.sequenceNumber();
    }
    if (message instanceof StartMessage start) {
      return start.sequenceNumber();
    }
    if (message instanceof DtmfMessage dtmf) {
      return dtmf.sequenceNumber();
    }
    if (message instanceof MarkMessage mark) {
      return mark.sequenceNumber();
    }
    return message instanceof StopMessage stop ? stop.sequenceNumber() : null;
  }

  // Long.parseLong also accepts a sign, and digits of all scripts.
  private static boolean isCounter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 18;
  }

  private static StreamMessageException refusal(Reason reason, String message) {
    return new StreamMessageException(reason, message, null);
  }

  private enum Phase {
    NEW,
    CONNECTED,
    STARTED,
    STOPPED
  }
}
