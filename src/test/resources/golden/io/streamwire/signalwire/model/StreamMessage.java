// Generated from "SignalWire call streams" 0.1.0 by Streamwire's templates; do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Json;
import io.streamwire.wire.JsonUnion;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the platform sends over a stream's WebSocket, one JSON text frame each. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamMessage {

  private final int variant;
  private final Object value;

  StreamMessage(int variant, Object value) {
    this.variant = variant;
    this.value = value;
  }

  /** Wraps a {@code ConnectedMessage}. */
  public static StreamMessage ofConnectedMessage(ConnectedMessage value) {
    return new StreamMessage(0, Objects.requireNonNull(value, "value"));
  }

  /** Wraps a {@code StartMessage}. */
  public static StreamMessage ofStartMessage(StartMessage value) {
    return new StreamMessage(1, Objects.requireNonNull(value, "value"));
  }

  /** Wraps a {@code MediaMessage}. */
  public static StreamMessage ofMediaMessage(MediaMessage value) {
    return new StreamMessage(2, Objects.requireNonNull(value, "value"));
  }

  /** Wraps a {@code DtmfMessage}. */
  public static StreamMessage ofDtmfMessage(DtmfMessage value) {
    return new StreamMessage(3, Objects.requireNonNull(value, "value"));
  }

  /** Wraps a {@code MarkMessage}. */
  public static StreamMessage ofMarkMessage(MarkMessage value) {
    return new StreamMessage(4, Objects.requireNonNull(value, "value"));
  }

  /** Wraps a {@code StopMessage}. */
  public static StreamMessage ofStopMessage(StopMessage value) {
    return new StreamMessage(5, Objects.requireNonNull(value, "value"));
  }

  /** Returns the value if it is a {@code ConnectedMessage}, else {@code null}. */
  public @Nullable ConnectedMessage asConnectedMessage() {
    return variant == 0 ? (ConnectedMessage) value : null;
  }

  /** Returns the value if it is a {@code StartMessage}, else {@code null}. */
  public @Nullable StartMessage asStartMessage() {
    return variant == 1 ? (StartMessage) value : null;
  }

  /** Returns the value if it is a {@code MediaMessage}, else {@code null}. */
  public @Nullable MediaMessage asMediaMessage() {
    return variant == 2 ? (MediaMessage) value : null;
  }

  /** Returns the value if it is a {@code DtmfMessage}, else {@code null}. */
  public @Nullable DtmfMessage asDtmfMessage() {
    return variant == 3 ? (DtmfMessage) value : null;
  }

  /** Returns the value if it is a {@code MarkMessage}, else {@code null}. */
  public @Nullable MarkMessage asMarkMessage() {
    return variant == 4 ? (MarkMessage) value : null;
  }

  /** Returns the value if it is a {@code StopMessage}, else {@code null}. */
  public @Nullable StopMessage asStopMessage() {
    return variant == 5 ? (StopMessage) value : null;
  }

  /** Returns the value, whatever its type; free-form JSON if the contract does not know it. */
  public Object value() {
    return value;
  }

  /** Returns whether the value is of a type that the contract names. */
  public boolean known() {
    return variant >= 0;
  }

  int variant() {
    return variant;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamMessage that
        && variant == that.variant
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

/** Reads and writes {@link StreamMessage} as JSON, without reflection. */
final class StreamMessageJsonAdapter extends JsonUnion<StreamMessage> {

  /** Called by Moshi. */
  public StreamMessageJsonAdapter(Moshi moshi) {
    super(
        "StreamMessage",
        "event",
        Json.of(moshi, ConnectedMessage.class),
        Json.of(moshi, StartMessage.class),
        Json.of(moshi, MediaMessage.class),
        Json.of(moshi, DtmfMessage.class),
        Json.of(moshi, MarkMessage.class),
        Json.of(moshi, StopMessage.class));
    tag("connected", 0);
    tag("start", 1);
    tag("media", 2);
    tag("dtmf", 3);
    tag("mark", 4);
    tag("stop", 5);
  }

  @Override
  protected StreamMessage wrap(int variant, Object value) {
    return new StreamMessage(variant, value);
  }

  @Override
  protected int variant(StreamMessage union) {
    return union.variant();
  }

  @Override
  protected Object unwrap(StreamMessage union) {
    return union.value();
  }
}
