// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Fields;
import io.streamwire.wire.Generated;
import io.streamwire.wire.Json;
import io.streamwire.wire.PropertyReader;
import io.streamwire.wire.ToStringBuilder;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The last message. The stream was stopped, or its call ended. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StopMessage implements StreamMessage {

  private final String event;
  private final String sequenceNumber;

  private StopMessage(Builder builder) {
    this.event = Fields.require("StopMessage", "event", builder.event);
    this.sequenceNumber = Fields.require("StopMessage", "sequenceNumber", builder.sequenceNumber);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("stop");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.sequenceNumber = sequenceNumber;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code stop}.
   */
  public String event() {
    return event;
  }

  /** The number of the message, starting with 1. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StopMessage that
        && event.equals(that.event)
        && sequenceNumber.equals(that.sequenceNumber);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, sequenceNumber);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("StopMessage")
        .add("event", event)
        .add("sequenceNumber", sequenceNumber)
        .toString();
  }

  /** Builds a {@link StopMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String sequenceNumber;

    private Builder() {}

    /** Sets {@link StopMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link StopMessage#sequenceNumber()}. */
    public Builder sequenceNumber(String sequenceNumber) {
      this.sequenceNumber = sequenceNumber;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StopMessage build() {
      return new StopMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<StopMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "sequenceNumber");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable StopMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("StopMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.sequenceNumber = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("sequenceNumber", builder.sequenceNumber);
      return new StopMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable StopMessage value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("sequenceNumber");
      Json.STRING.toJson(writer, value.sequenceNumber);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class StopMessageJsonAdapter extends StopMessage.MoshiAdapter {

  public StopMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
