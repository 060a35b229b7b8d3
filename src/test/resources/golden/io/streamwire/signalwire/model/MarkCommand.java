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

/** Requests a MarkMessage after the audio before it was played. Bidirectional streams only. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MarkCommand {

  private final String event;
  private final String streamSid;
  private final Mark mark;

  private MarkCommand(Builder builder) {
    this.event = Fields.require("MarkCommand", "event", builder.event);
    this.streamSid = Fields.require("MarkCommand", "streamSid", builder.streamSid);
    this.mark = Fields.require("MarkCommand", "mark", builder.mark);
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
  public String streamSid() {
    return streamSid;
  }

  public Mark mark() {
    return mark;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkCommand that
        && event.equals(that.event)
        && streamSid.equals(that.streamSid)
        && mark.equals(that.mark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, streamSid, mark);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MarkCommand")
        .add("event", event)
        .add("streamSid", streamSid)
        .add("mark", mark)
        .toString();
  }

  /** Builds a {@link MarkCommand}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String streamSid;
    private @Nullable Mark mark;

    private Builder() {}

    /** Sets {@link MarkCommand#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link MarkCommand#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link MarkCommand#mark()}. */
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
    public MarkCommand build() {
      return new MarkCommand(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MarkCommand> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "streamSid", "mark");

    private final JsonAdapter<Mark> markAdapter;

    MoshiAdapter(Moshi moshi) {
      this.markAdapter = Json.of(moshi, Mark.class);
    }

    @Override
    public final @Nullable MarkCommand fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MarkCommand", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 2 -> builder.mark = markAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("streamSid", builder.streamSid);
      properties.require("mark", builder.mark);
      return new MarkCommand(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MarkCommand value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("mark");
      markAdapter.toJson(writer, value.mark);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MarkCommandJsonAdapter extends MarkCommand.MoshiAdapter {

  public MarkCommandJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
