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

/** The state of a stream. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStatus implements OpenEnum {

  /** Accepted, not yet connected. */
  public static final StreamStatus QUEUED = new StreamStatus("queued", true);

  /** Audio is flowing. */
  public static final StreamStatus IN_PROGRESS = new StreamStatus("in-progress", true);

  /** Ended. */
  public static final StreamStatus STOPPED = new StreamStatus("stopped", true);

  private static final List<StreamStatus> VALUES = List.of(QUEUED, IN_PROGRESS, STOPPED);
  private static final Map<Object, StreamStatus> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private StreamStatus(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static StreamStatus of(String value) {
    StreamStatus constant = KNOWN.get(value);
    return constant == null ? new StreamStatus(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<StreamStatus> values() {
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
    return other instanceof StreamStatus that && value.equals(that.value);
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

/** Reads and writes {@link StreamStatus} as JSON, without reflection. */
final class StreamStatusJsonAdapter extends JsonEnum<String, StreamStatus> {

  /** Called by Moshi. */
  public StreamStatusJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamStatus::of);
  }
}
