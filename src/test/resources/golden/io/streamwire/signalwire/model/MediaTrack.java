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

/** The side of a call that a chunk of audio was heard on. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaTrack implements OpenEnum {

  /** What the platform receives from the call. */
  public static final MediaTrack INBOUND = new MediaTrack("inbound", true);

  /** What the platform sends to the call. */
  public static final MediaTrack OUTBOUND = new MediaTrack("outbound", true);

  private static final List<MediaTrack> VALUES = List.of(INBOUND, OUTBOUND);
  private static final Map<Object, MediaTrack> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private MediaTrack(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static MediaTrack of(String value) {
    MediaTrack constant = KNOWN.get(value);
    return constant == null ? new MediaTrack(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<MediaTrack> values() {
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
    return other instanceof MediaTrack that && value.equals(that.value);
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

/** Reads and writes {@link MediaTrack} as JSON, without reflection. */
final class MediaTrackJsonAdapter extends JsonEnum<String, MediaTrack> {

  /** Called by Moshi. */
  public MediaTrackJsonAdapter(Moshi moshi) {
    super(Json.STRING, MediaTrack::of);
  }
}
