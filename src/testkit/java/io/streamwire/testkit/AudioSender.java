package io.streamwire.testkit;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Plays the audio that a server sends on a bidirectional stream. The audio is queued and played one
 * frame at a time. A mark is returned when all audio before it has been played or cleared.
 * Thread-safe.
 */
final class AudioSender {

  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  private final String streamSid;
  private final Consumer<String> returnMark;
  private final EventLog<String> received;
  private final Deque<Object> queue = new ArrayDeque<>(); // a Buffer is audio, a String is a mark
  private final Buffer played = new Buffer();
  private final StringBuilder digits = new StringBuilder();
  private final List<String> rejected = new ArrayList<>();

  AudioSender(String streamSid, Duration timeout, Consumer<String> returnMark) {
    this.streamSid = streamSid;
    this.returnMark = returnMark;
    received = new EventLog<>("messages from the server", timeout);
  }

  synchronized void receive(String text) {
    String problem = process(text);
    if (problem != null) {
      rejected.add(problem + ": " + text.substring(0, Math.min(text.length(), 200)));
    }
    received.add(text);
  }

  private @Nullable String process(String text) {
    Object json;
    try {
      json = JSON.fromJson(text);
    } catch (IOException | RuntimeException e) {
      return "not JSON";
    }
    if (!(json instanceof Map<?, ?> message)) {
      return "not an object";
    }
    if (!streamSid.equals(message.get("streamSid"))) {
      return "streamSid does not match the stream";
    }
    if ("media".equals(message.get("event"))) {
      String payload = member(message, "media", "payload");
      ByteString audio = payload == null ? null : ByteString.decodeBase64(payload);
      return audio == null ? "media.payload is not Base64" : enqueue(new Buffer().write(audio));
    }
    if ("mark".equals(message.get("event"))) {
      String name = member(message, "mark", "name");
      return name == null ? "mark.name is missing" : enqueue(name);
    }
    if ("clear".equals(message.get("event"))) {
      queue.removeIf(Buffer.class::isInstance);
      returnMarks();
      return null;
    }
    if ("dtmf".equals(message.get("event"))) {
      String digit = member(message, "dtmf", "digit");
      if (digit == null || !digit.matches("[0-9*#A-D]")) {
        return "dtmf.digit is not one of 0-9 * # A-D";
      }
      digits.append(digit);
      return null;
    }
    return "unknown event";
  }

  private @Nullable String enqueue(Object item) {
    queue.add(item);
    returnMarks();
    return null;
  }

  /** Plays the next 20 milliseconds of the queue. */
  synchronized void playFrame() {
    long left = Audio.FRAME_BYTES;
    while (left > 0 && queue.peek() instanceof Buffer audio) {
      long bytes = Math.min(left, audio.size());
      played.write(audio, bytes);
      left -= bytes;
      if (audio.exhausted()) {
        queue.remove();
      }
      returnMarks();
    }
  }

  private void returnMarks() {
    while (queue.peek() instanceof String mark) {
      queue.remove();
      returnMark.accept(mark);
    }
  }

  void awaitReceived(int count) {
    received.awaitCount(count);
  }

  synchronized ByteString played() {
    return played.snapshot();
  }

  synchronized String digits() {
    return digits.toString();
  }

  synchronized List<String> rejected() {
    return List.copyOf(rejected);
  }

  private static @Nullable String member(Map<?, ?> message, String object, String name) {
    return message.get(object) instanceof Map<?, ?> inner && inner.get(name) instanceof String text
        ? text
        : null;
  }
}
