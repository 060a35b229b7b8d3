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

/** The side of the call that a chunk of audio belongs to. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaTrack extends OpenEnum<String> {

  /** Audio that the platform receives from the call. */
  public static final MediaTrack INBOUND = new MediaTrack("inbound", true);

  /** Audio that the platform sends to the call. */
  public static final MediaTrack OUTBOUND = new MediaTrack("outbound", true);

  private static final List<MediaTrack> VALUES = List.of(INBOUND, OUTBOUND);
  private static final Map<String, MediaTrack> KNOWN = byValue(VALUES);

  private MediaTrack(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static MediaTrack of(String value) {
    MediaTrack constant = KNOWN.get(value);
    return constant == null ? new MediaTrack(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<MediaTrack> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class MediaTrackJsonAdapter extends JsonEnum<String, MediaTrack> {

  public MediaTrackJsonAdapter(Moshi moshi) {
    super(Json.STRING, MediaTrack::of);
  }
}
