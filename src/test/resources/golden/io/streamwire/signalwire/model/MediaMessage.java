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

/** A chunk of audio. It contains no stream sid, because each stream has its own WebSocket. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaMessage implements StreamMessage {

  private final String event;
  private final String sequenceNumber;
  private final MediaChunk media;

  private MediaMessage(Builder builder) {
    this.event = Fields.require("MediaMessage", "event", builder.event);
    this.sequenceNumber = Fields.require("MediaMessage", "sequenceNumber", builder.sequenceNumber);
    this.media = Fields.require("MediaMessage", "media", builder.media);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("media");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.sequenceNumber = sequenceNumber;
    builder.media = media;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code media}.
   */
  public String event() {
    return event;
  }

  /** The number of the message, starting with 1. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  public MediaChunk media() {
    return media;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaMessage that
        && event.equals(that.event)
        && sequenceNumber.equals(that.sequenceNumber)
        && media.equals(that.media);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, sequenceNumber, media);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MediaMessage")
        .add("event", event)
        .add("sequenceNumber", sequenceNumber)
        .add("media", media)
        .toString();
  }

  /** Builds a {@link MediaMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String sequenceNumber;
    private @Nullable MediaChunk media;

    private Builder() {}

    /** Sets {@link MediaMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link MediaMessage#sequenceNumber()}. */
    public Builder sequenceNumber(String sequenceNumber) {
      this.sequenceNumber = sequenceNumber;
      return this;
    }

    /** Sets {@link MediaMessage#media()}. */
    public Builder media(MediaChunk media) {
      this.media = media;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public MediaMessage build() {
      return new MediaMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MediaMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "sequenceNumber", "media");

    private final JsonAdapter<MediaChunk> mediaAdapter;

    MoshiAdapter(Moshi moshi) {
      this.mediaAdapter = Json.of(moshi, MediaChunk.class);
    }

    @Override
    public final @Nullable MediaMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MediaMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.sequenceNumber = Json.STRING.fromJson(reader);
          case 2 -> builder.media = mediaAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("sequenceNumber", builder.sequenceNumber);
      properties.require("media", builder.media);
      return new MediaMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MediaMessage value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("sequenceNumber");
      Json.STRING.toJson(writer, value.sequenceNumber);
      writer.name("media");
      mediaAdapter.toJson(writer, value.media);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MediaMessageJsonAdapter extends MediaMessage.MoshiAdapter {

  public MediaMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
