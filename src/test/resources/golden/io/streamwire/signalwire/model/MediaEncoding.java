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

/** The encoding of the audio samples. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaEncoding extends OpenEnum<String> {

  /** PCMU, 8 bits per sample, 8000 samples per second. */
  public static final MediaEncoding MULAW = new MediaEncoding("audio/x-mulaw", true);

  /** Linear PCM, 16 bits per sample, 16000 or 24000 samples per second. */
  public static final MediaEncoding L16 = new MediaEncoding("audio/x-L16", true);

  private static final List<MediaEncoding> VALUES = List.of(MULAW, L16);
  private static final Map<String, MediaEncoding> KNOWN = byValue(VALUES);

  private MediaEncoding(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static MediaEncoding of(String value) {
    MediaEncoding constant = KNOWN.get(value);
    return constant == null ? new MediaEncoding(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<MediaEncoding> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class MediaEncodingJsonAdapter extends JsonEnum<String, MediaEncoding> {

  public MediaEncodingJsonAdapter(Moshi moshi) {
    super(Json.STRING, MediaEncoding::of);
  }
}
