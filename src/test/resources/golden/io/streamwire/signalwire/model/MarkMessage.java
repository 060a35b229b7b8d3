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

/** The platform returns a mark after all audio before the mark was played or cleared. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MarkMessage implements StreamMessage {

  private final String event;
  private final @Nullable String streamSid;
  private final @Nullable String sequenceNumber;
  private final Mark mark;

  private MarkMessage(Builder builder) {
    this.event = Fields.require("MarkMessage", "event", builder.event);
    this.streamSid = builder.streamSid;
    this.sequenceNumber = builder.sequenceNumber;
    this.mark = Fields.require("MarkMessage", "mark", builder.mark);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("mark");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.streamSid = streamSid;
    builder.sequenceNumber = sequenceNumber;
    builder.mark = mark;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code mark}.
   */
  public String event() {
    return event;
  }

  /** The sid of the stream. */
  public @Nullable String streamSid() {
    return streamSid;
  }

  /** The number of the message. It is absent in the documented samples. */
  public @Nullable String sequenceNumber() {
    return sequenceNumber;
  }

  public Mark mark() {
    return mark;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkMessage that
        && event.equals(that.event)
        && Objects.equals(streamSid, that.streamSid)
        && Objects.equals(sequenceNumber, that.sequenceNumber)
        && mark.equals(that.mark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, streamSid, sequenceNumber, mark);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MarkMessage")
        .add("event", event)
        .add("streamSid", streamSid)
        .add("sequenceNumber", sequenceNumber)
        .add("mark", mark)
        .toString();
  }

  /** Builds a {@link MarkMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String streamSid;
    private @Nullable String sequenceNumber;
    private @Nullable Mark mark;

    private Builder() {}

    /** Sets {@link MarkMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link MarkMessage#streamSid()}. */
    public Builder streamSid(@Nullable String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link MarkMessage#sequenceNumber()}. */
    public Builder sequenceNumber(@Nullable String sequenceNumber) {
      this.sequenceNumber = sequenceNumber;
      return this;
    }

    /** Sets {@link MarkMessage#mark()}. */
    public Builder mark(Mark mark) {
      this.mark = mark;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public MarkMessage build() {
      return new MarkMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MarkMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "streamSid", "sequenceNumber", "mark");

    private final JsonAdapter<Mark> markAdapter;

    MoshiAdapter(Moshi moshi) {
      this.markAdapter = Json.of(moshi, Mark.class);
    }

    @Override
    public final @Nullable MarkMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MarkMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 2 -> builder.sequenceNumber = Json.STRING.fromJson(reader);
          case 3 -> builder.mark = markAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("mark", builder.mark);
      return new MarkMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MarkMessage value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("sequenceNumber");
      Json.STRING.toJson(writer, value.sequenceNumber);
      writer.name("mark");
      markAdapter.toJson(writer, value.mark);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MarkMessageJsonAdapter extends MarkMessage.MoshiAdapter {

  public MarkMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
