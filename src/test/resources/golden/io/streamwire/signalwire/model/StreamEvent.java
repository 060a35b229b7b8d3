// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Generated;
import io.streamwire.wire.Json;
import io.streamwire.wire.JsonEnum;
import io.streamwire.wire.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The type of a stream event. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamEvent extends OpenEnum<String> {

  /** The WebSocket is connected and the stream has started. */
  public static final StreamEvent STREAM_STARTED = new StreamEvent("stream-started", true);

  /** The stream was stopped, or its call ended. */
  public static final StreamEvent STREAM_STOPPED = new StreamEvent("stream-stopped", true);

  /** The stream could not be started, or failed. */
  public static final StreamEvent STREAM_ERROR = new StreamEvent("stream-error", true);

  private static final List<StreamEvent> VALUES =
      List.of(STREAM_STARTED, STREAM_STOPPED, STREAM_ERROR);
  private static final Map<String, StreamEvent> KNOWN = byValue(VALUES);

  private StreamEvent(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StreamEvent of(String value) {
    StreamEvent constant = KNOWN.get(value);
    return constant == null ? new StreamEvent(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StreamEvent> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StreamEventJsonAdapter extends JsonEnum<String, StreamEvent> {

  public StreamEventJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamEvent::of);
  }
}
