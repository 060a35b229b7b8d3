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

/** The status of a stream. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStatus extends OpenEnum<String> {

  /** The stream was accepted, and its WebSocket is not connected yet. */
  public static final StreamStatus QUEUED = new StreamStatus("queued", true);

  /** Audio is being streamed. */
  public static final StreamStatus IN_PROGRESS = new StreamStatus("in-progress", true);

  /** The stream has ended. */
  public static final StreamStatus STOPPED = new StreamStatus("stopped", true);

  private static final List<StreamStatus> VALUES = List.of(QUEUED, IN_PROGRESS, STOPPED);
  private static final Map<String, StreamStatus> KNOWN = byValue(VALUES);

  private StreamStatus(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StreamStatus of(String value) {
    StreamStatus constant = KNOWN.get(value);
    return constant == null ? new StreamStatus(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StreamStatus> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StreamStatusJsonAdapter extends JsonEnum<String, StreamStatus> {

  public StreamStatusJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamStatus::of);
  }
}
