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

/** The only status that a client can set. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StopStreamStatus extends OpenEnum<String> {

  /** Stops the stream. */
  public static final StopStreamStatus STOPPED = new StopStreamStatus("stopped", true);

  private static final List<StopStreamStatus> VALUES = List.of(STOPPED);
  private static final Map<String, StopStreamStatus> KNOWN = byValue(VALUES);

  private StopStreamStatus(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StopStreamStatus of(String value) {
    StopStreamStatus constant = KNOWN.get(value);
    return constant == null ? new StopStreamStatus(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StopStreamStatus> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StopStreamStatusJsonAdapter extends JsonEnum<String, StopStreamStatus> {

  public StopStreamStatusJsonAdapter(Moshi moshi) {
    super(Json.STRING, StopStreamStatus::of);
  }
}
