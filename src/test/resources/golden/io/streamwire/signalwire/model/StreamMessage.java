// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Generated;
import io.streamwire.wire.JsonSubtypes;
import io.streamwire.wire.UnknownValue;
import org.jspecify.annotations.NullMarked;

/**
 * A message from the platform over the WebSocket of a stream. Each message is a JSON text frame.
 */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public interface StreamMessage {

  /** A value of none of the classes that the contract declares, as it was received. */
  @Generated("io.streamwire")
  final class Unknown extends UnknownValue implements StreamMessage {

    Unknown(Object value) {
      super(value);
    }
  }
}

@Generated("io.streamwire")
final class StreamMessageJsonAdapter extends JsonSubtypes<StreamMessage> {

  public StreamMessageJsonAdapter(Moshi moshi) {
    super(moshi, "StreamMessage", "event", StreamMessage.Unknown::new);
    tag("connected", ConnectedMessage.class);
    tag("start", StartMessage.class);
    tag("media", MediaMessage.class);
    tag("dtmf", DtmfMessage.class);
    tag("mark", MarkMessage.class);
    tag("stop", StopMessage.class);
  }
}
