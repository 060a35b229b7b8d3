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

/** The side of a call that a stream carries. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamTrack extends OpenEnum<String> {

  /** The audio that the platform receives from the call. */
  public static final StreamTrack INBOUND_TRACK = new StreamTrack("inbound_track", true);

  /** The audio that the platform sends to the call. */
  public static final StreamTrack OUTBOUND_TRACK = new StreamTrack("outbound_track", true);

  /** Both sides of the call. */
  public static final StreamTrack BOTH_TRACKS = new StreamTrack("both_tracks", true);

  private static final List<StreamTrack> VALUES =
      List.of(INBOUND_TRACK, OUTBOUND_TRACK, BOTH_TRACKS);
  private static final Map<String, StreamTrack> KNOWN = byValue(VALUES);

  private StreamTrack(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StreamTrack of(String value) {
    StreamTrack constant = KNOWN.get(value);
    return constant == null ? new StreamTrack(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StreamTrack> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StreamTrackJsonAdapter extends JsonEnum<String, StreamTrack> {

  public StreamTrackJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamTrack::of);
  }
}
