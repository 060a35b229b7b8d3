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

/** The reason why a stream failed. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamError extends OpenEnum<String> {

  /** The URL has an invalid scheme or format. */
  public static final StreamError INVALID_URL = new StreamError("invalid_url", true);

  /** The URL is missing. */
  public static final StreamError MISSING_URL = new StreamError("missing_url", true);

  /** The track is not one of the three supported values. */
  public static final StreamError INVALID_TRACK = new StreamError("invalid_track", true);

  /** The codec is not supported, or more than one channel was requested. */
  public static final StreamError CODEC_ERROR = new StreamError("codec_error", true);

  /** Your server refused the connection. */
  public static final StreamError CONNECTION_REFUSED = new StreamError("connection_refused", true);

  /** Your server was unreachable, did not respond in time, or the TLS connection failed. */
  public static final StreamError CONNECTION_REFUSED_TIMEOUT_OR_SSL_ERROR =
      new StreamError("connection_refused_timeout_or_ssl_error", true);

  /** An internal error of the platform; report the stream's sid to its support. */
  public static final StreamError GENERAL_ERROR = new StreamError("general_error", true);

  /** A conference stream with this sid exists. */
  public static final StreamError DUPLICATED_STREAM_ID =
      new StreamError("Duplicated stream ID", true);

  /** A conference stream with this name exists. */
  public static final StreamError DUPLICATED_STREAM_NAME =
      new StreamError("Duplicated stream name", true);

  private static final List<StreamError> VALUES =
      List.of(
          INVALID_URL,
          MISSING_URL,
          INVALID_TRACK,
          CODEC_ERROR,
          CONNECTION_REFUSED,
          CONNECTION_REFUSED_TIMEOUT_OR_SSL_ERROR,
          GENERAL_ERROR,
          DUPLICATED_STREAM_ID,
          DUPLICATED_STREAM_NAME);
  private static final Map<String, StreamError> KNOWN = byValue(VALUES);

  private StreamError(String value, boolean known) {
    super(value, known);
  }

  /**
   * Returns the constant with this value, or a new instance with {@code known() == false} if there
   * is none.
   */
  public static StreamError of(String value) {
    StreamError constant = KNOWN.get(value);
    return constant == null ? new StreamError(value, false) : constant;
  }

  /** Returns the constants, in the contract's order. */
  public static List<StreamError> values() {
    return VALUES;
  }
}

@Generated("io.streamwire")
final class StreamErrorJsonAdapter extends JsonEnum<String, StreamError> {

  public StreamErrorJsonAdapter(Moshi moshi) {
    super(Json.STRING, StreamError::of);
  }
}
