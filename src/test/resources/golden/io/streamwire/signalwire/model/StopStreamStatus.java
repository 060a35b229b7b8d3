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

/** The only state that a stream can be brought to. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StopStreamStatus implements OpenEnum {

  /** Ends the stream. */
  public static final StopStreamStatus STOPPED = new StopStreamStatus("stopped", true);

  private static final List<StopStreamStatus> VALUES = List.of(STOPPED);
  private static final Map<Object, StopStreamStatus> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private StopStreamStatus(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static StopStreamStatus of(String value) {
    StopStreamStatus constant = KNOWN.get(value);
    return constant == null ? new StopStreamStatus(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<StopStreamStatus> values() {
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
    return other instanceof StopStreamStatus that && value.equals(that.value);
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

/** Reads and writes {@link StopStreamStatus} as JSON, without reflection. */
final class StopStreamStatusJsonAdapter extends JsonEnum<String, StopStreamStatus> {

  /** Called by Moshi. */
  public StopStreamStatusJsonAdapter(Moshi moshi) {
    super(Json.STRING, StopStreamStatus::of);
  }
}
