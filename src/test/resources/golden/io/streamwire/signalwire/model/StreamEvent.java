// Generated from "SignalWire call streams" 0.1.0 by Streamwire's templates; do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Json;
import io.streamwire.wire.JsonEnum;
import io.streamwire.wire.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What happened to a stream. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamEvent implements OpenEnum {

  /** The WebSocket is connected and audio flows. */
  public static final StreamEvent STREAM_STARTED = new StreamEvent("stream-started", true);

  /** The stream was stopped, or its call ended. */
  public static final StreamEvent STREAM_STOPPED = new StreamEvent("stream-stopped", true);

  /** The stream could not be started, or broke. */
  public static final StreamEvent STREAM_ERROR = new StreamEvent("stream-error", true);

  private static final List<StreamEvent> VALUES =
      List.of(STREAM_STARTED, STREAM_STOPPED, STREAM_ERROR);
  private static final Map<Object, StreamEvent> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private StreamEvent(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static StreamEvent of(String value) {
    StreamEvent constant = KNOWN.get(value);
    return constant == null ? new StreamEvent(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<StreamEvent> values() {
    return VALUES;
  }

  /** Returns the value as it travels. */
  @Override
  public String value() {
    return value;
  }

  @Override
  public boolean known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamEvent that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as text. */
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}

/** Reads and writes {@link StreamEvent} as JSON, without reflection. */
final class StreamEventJsonAdapter extends JsonEnum<String, StreamEvent> {

  /** Called by Moshi. */
  public StreamEventJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamEvent::of);
  }
}
