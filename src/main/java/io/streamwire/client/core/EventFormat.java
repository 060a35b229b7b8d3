package io.streamwire.client.core;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The format of a stream of events. Used by generated clients. Immutable.
 *
 * @param <T> the type of an event's data
 */
public final class EventFormat<T> {

  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines",
          "application/json-lines",
          "application/json-seq");

  private final boolean lines;
  private final @Nullable Function<Moshi, JsonAdapter<T>> adapter;
  private final @Nullable String end;

  private EventFormat(
      boolean lines, @Nullable Function<Moshi, JsonAdapter<T>> adapter, @Nullable String end) {
    this.lines = lines;
    this.adapter = adapter;
    this.end = end;
  }

  /** Returns the format of server-sent events with JSON data. */
  public static <T> EventFormat<T> events(Function<Moshi, JsonAdapter<T>> adapter) {
    return new EventFormat<>(false, Objects.requireNonNull(adapter, "adapter"), null);
  }

  /** Returns the format of server-sent events with text data. */
  public static EventFormat<String> textEvents() {
    return new EventFormat<>(false, null, null);
  }

  /** Returns the format of JSON lines: one line of JSON for each event. */
  public static <T> EventFormat<T> lines(Function<Moshi, JsonAdapter<T>> adapter) {
    return new EventFormat<>(true, Objects.requireNonNull(adapter, "adapter"), null);
  }

  /** Returns this format with an end marker: an event with this data ends the stream. */
  public EventFormat<T> endingAt(String data) {
    return new EventFormat<>(lines, adapter, Objects.requireNonNull(data, "data"));
  }

  boolean isLines() {
    return lines;
  }

  @Nullable JsonAdapter<T> adapter(Moshi moshi) {
    return adapter == null ? null : adapter.apply(moshi);
  }

  @Nullable String end() {
    return end;
  }

  /**
   * Returns whether a response with this media type can be in this format. A response without a
   * media type can be.
   */
  boolean fits(@Nullable MediaType type) {
    if (type == null) {
      return true;
    }
    String plain = type.type() + "/" + type.subtype();
    return lines ? LINES.contains(plain) : plain.equals("text/event-stream");
  }

  String mediaType() {
    return lines ? "lines of JSON" : "text/event-stream";
  }
}
