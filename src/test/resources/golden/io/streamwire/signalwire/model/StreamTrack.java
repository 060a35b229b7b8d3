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

/** The side of a call that a stream carries. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamTrack implements OpenEnum {

  /** The audio that the platform receives from the call. */
  public static final StreamTrack INBOUND_TRACK = new StreamTrack("inbound_track", true);

  /** The audio that the platform sends to the call. */
  public static final StreamTrack OUTBOUND_TRACK = new StreamTrack("outbound_track", true);

  /** Both sides of the call. */
  public static final StreamTrack BOTH_TRACKS = new StreamTrack("both_tracks", true);

  private static final List<StreamTrack> VALUES =
      List.of(INBOUND_TRACK, OUTBOUND_TRACK, BOTH_TRACKS);
  private static final Map<Object, StreamTrack> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private StreamTrack(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static StreamTrack of(String value) {
    StreamTrack constant = KNOWN.get(value);
    return constant == null ? new StreamTrack(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<StreamTrack> values() {
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
    return other instanceof StreamTrack that && value.equals(that.value);
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

/** Reads and writes {@link StreamTrack} as JSON, without reflection. */
final class StreamTrackJsonAdapter extends JsonEnum<String, StreamTrack> {

  /** Called by Moshi. */
  public StreamTrackJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamTrack::of);
  }
}
