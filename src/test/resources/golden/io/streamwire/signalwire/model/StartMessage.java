// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Fields;
import io.streamwire.wire.Generated;
import io.streamwire.wire.HasSecrets;
import io.streamwire.wire.Json;
import io.streamwire.wire.PropertyReader;
import io.streamwire.wire.ToStringBuilder;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The second message, which describes the stream. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StartMessage implements HasSecrets, StreamMessage {

  private final String event;
  private final String sequenceNumber;
  private final StreamStart start;

  private StartMessage(Builder builder) {
    this.event = Fields.require("StartMessage", "event", builder.event);
    this.sequenceNumber = Fields.require("StartMessage", "sequenceNumber", builder.sequenceNumber);
    this.start = Fields.require("StartMessage", "start", builder.start);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("start");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.sequenceNumber = sequenceNumber;
    builder.start = start;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code start}.
   */
  public String event() {
    return event;
  }

  /** The number of the message, starting with 1. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  public StreamStart start() {
    return start;
  }

  @Override
  public void secrets(Consumer<String> sink) {
    Fields.secretsIn(start, sink);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StartMessage that
        && event.equals(that.event)
        && sequenceNumber.equals(that.sequenceNumber)
        && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, sequenceNumber, start);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("StartMessage")
        .add("event", event)
        .add("sequenceNumber", sequenceNumber)
        .add("start", start)
        .toString();
  }

  /** Builds a {@link StartMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String sequenceNumber;
    private @Nullable StreamStart start;

    private Builder() {}

    /** Sets {@link StartMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link StartMessage#sequenceNumber()}. */
    public Builder sequenceNumber(String sequenceNumber) {
      this.sequenceNumber = sequenceNumber;
      return this;
    }

    /** Sets {@link StartMessage#start()}. */
    public Builder start(StreamStart start) {
      this.start = start;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StartMessage build() {
      return new StartMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<StartMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "sequenceNumber", "start");

    private final JsonAdapter<StreamStart> startAdapter;

    MoshiAdapter(Moshi moshi) {
      this.startAdapter = Json.of(moshi, StreamStart.class);
    }

    @Override
    public final @Nullable StartMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("StartMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.sequenceNumber = Json.STRING.fromJson(reader);
          case 2 -> builder.start = startAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("sequenceNumber", builder.sequenceNumber);
      properties.require("start", builder.start);
      return new StartMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable StartMessage value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("sequenceNumber");
      Json.STRING.toJson(writer, value.sequenceNumber);
      writer.name("start");
      startAdapter.toJson(writer, value.start);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class StartMessageJsonAdapter extends StartMessage.MoshiAdapter {

  public StartMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
