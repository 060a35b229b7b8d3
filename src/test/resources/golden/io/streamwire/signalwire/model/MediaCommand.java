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
 * Audio to play into the call, after the audio that was sent before. Bidirectional streams only.
 */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaCommand {

  private final String event;
  private final String streamSid;
  private final PlayedMedia media;

  private MediaCommand(Builder builder) {
    this.event = Fields.require("MediaCommand", "event", builder.event);
    this.streamSid = Fields.require("MediaCommand", "streamSid", builder.streamSid);
    this.media = Fields.require("MediaCommand", "media", builder.media);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("media");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.streamSid = streamSid;
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

  /** The sid of the stream. */
  public String streamSid() {
    return streamSid;
  }

  public PlayedMedia media() {
    return media;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaCommand that
        && event.equals(that.event)
        && streamSid.equals(that.streamSid)
        && media.equals(that.media);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, streamSid, media);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MediaCommand")
        .add("event", event)
        .add("streamSid", streamSid)
        .add("media", media)
        .toString();
  }

  /** Builds a {@link MediaCommand}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String streamSid;
    private @Nullable PlayedMedia media;

    private Builder() {}

    /** Sets {@link MediaCommand#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link MediaCommand#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link MediaCommand#media()}. */
    public Builder media(PlayedMedia media) {
      this.media = media;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public MediaCommand build() {
      return new MediaCommand(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MediaCommand> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "streamSid", "media");

    private final JsonAdapter<PlayedMedia> mediaAdapter;

    MoshiAdapter(Moshi moshi) {
      this.mediaAdapter = Json.of(moshi, PlayedMedia.class);
    }

    @Override
    public final @Nullable MediaCommand fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MediaCommand", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 2 -> builder.media = mediaAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("streamSid", builder.streamSid);
      properties.require("media", builder.media);
      return new MediaCommand(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MediaCommand value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("media");
      mediaAdapter.toJson(writer, value.media);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MediaCommandJsonAdapter extends MediaCommand.MoshiAdapter {

  public MediaCommandJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
