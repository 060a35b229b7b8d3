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

/** The encoding of a sample. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaEncoding implements OpenEnum {

  /** PCMU, 8 bit a sample, 8000 samples a second. */
  public static final MediaEncoding MULAW = new MediaEncoding("audio/x-mulaw", true);

  /** Linear, 16 bit a sample, 16000 or 24000 samples a second. */
  public static final MediaEncoding L16 = new MediaEncoding("audio/x-L16", true);

  private static final List<MediaEncoding> VALUES = List.of(MULAW, L16);
  private static final Map<Object, MediaEncoding> KNOWN = OpenEnum.byValue(VALUES);

  private final String value;
  private final boolean known;

  private MediaEncoding(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant of a value, or for a value that the contract does not name one that keeps
   * it.
   */
  public static MediaEncoding of(String value) {
    MediaEncoding constant = KNOWN.get(value);
    return constant == null ? new MediaEncoding(value, false) : constant;
  }

  /** Returns the values that the contract names, in its order. */
  public static List<MediaEncoding> values() {
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
    return other instanceof MediaEncoding that && value.equals(that.value);
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

/** Reads and writes {@link MediaEncoding} as JSON, without reflection. */
final class MediaEncodingJsonAdapter extends JsonEnum<String, MediaEncoding> {

  /** Called by Moshi. */
  public MediaEncodingJsonAdapter(Moshi moshi) {
    super(Json.STRING, MediaEncoding::of);
  }
}
