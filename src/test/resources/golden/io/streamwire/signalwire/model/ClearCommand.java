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

/**
 * Stops the playback and clears the queue. Pending marks are returned. Bidirectional streams only.
 */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class ClearCommand {

  private final String event;
  private final String streamSid;

  private ClearCommand(Builder builder) {
    this.event = Fields.require("ClearCommand", "event", builder.event);
    this.streamSid = Fields.require("ClearCommand", "streamSid", builder.streamSid);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("clear");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.streamSid = streamSid;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code clear}.
   */
  public String event() {
    return event;
  }

  /** The sid of the stream. */
  public String streamSid() {
    return streamSid;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClearCommand that
        && event.equals(that.event)
        && streamSid.equals(that.streamSid);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, streamSid);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("ClearCommand")
        .add("event", event)
        .add("streamSid", streamSid)
        .toString();
  }

  /** Builds a {@link ClearCommand}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String streamSid;

    private Builder() {}

    /** Sets {@link ClearCommand#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link ClearCommand#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public ClearCommand build() {
      return new ClearCommand(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<ClearCommand> {

    private static final JsonReader.Options NAMES = JsonReader.Options.of("event", "streamSid");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable ClearCommand fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("ClearCommand", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.streamSid = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("streamSid", builder.streamSid);
      return new ClearCommand(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable ClearCommand value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class ClearCommandJsonAdapter extends ClearCommand.MoshiAdapter {

  public ClearCommandJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
