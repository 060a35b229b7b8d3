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
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A chunk of one track's audio. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaChunk {

  private final MediaTrack track;
  private final String chunk;
  private final String timestamp;
  private final ByteString payload;

  private MediaChunk(Builder builder) {
    this.track = Fields.require("MediaChunk", "track", builder.track);
    this.chunk = Fields.require("MediaChunk", "chunk", builder.chunk);
    this.timestamp = Fields.require("MediaChunk", "timestamp", builder.timestamp);
    this.payload = Fields.require("MediaChunk", "payload", builder.payload);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.track = track;
    builder.chunk = chunk;
    builder.timestamp = timestamp;
    builder.payload = payload;
    return builder;
  }

  public MediaTrack track() {
    return track;
  }

  /** The number of the chunk in its track, starting with 1. */
  public String chunk() {
    return chunk;
  }

  /** The time since the start of the stream in milliseconds. */
  public String timestamp() {
    return timestamp;
  }

  /** The samples, without a container header. */
  public ByteString payload() {
    return payload;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaChunk that
        && track.equals(that.track)
        && chunk.equals(that.chunk)
        && timestamp.equals(that.timestamp)
        && payload.equals(that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(track, chunk, timestamp, payload);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MediaChunk")
        .add("track", track)
        .add("chunk", chunk)
        .add("timestamp", timestamp)
        .add("payload", payload)
        .toString();
  }

  /** Builds a {@link MediaChunk}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable MediaTrack track;
    private @Nullable String chunk;
    private @Nullable String timestamp;
    private @Nullable ByteString payload;

    private Builder() {}

    /** Sets {@link MediaChunk#track()}. */
    public Builder track(MediaTrack track) {
      this.track = track;
      return this;
    }

    /** Sets {@link MediaChunk#chunk()}. */
    public Builder chunk(String chunk) {
      this.chunk = chunk;
      return this;
    }

    /** Sets {@link MediaChunk#timestamp()}. */
    public Builder timestamp(String timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** Sets {@link MediaChunk#payload()}. */
    public Builder payload(ByteString payload) {
      this.payload = payload;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public MediaChunk build() {
      return new MediaChunk(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MediaChunk> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("track", "chunk", "timestamp", "payload");

    private final JsonAdapter<MediaTrack> trackAdapter;

    MoshiAdapter(Moshi moshi) {
      this.trackAdapter = Json.of(moshi, MediaTrack.class);
    }

    @Override
    public final @Nullable MediaChunk fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MediaChunk", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.track = trackAdapter.fromJson(reader);
          case 1 -> builder.chunk = Json.STRING.fromJson(reader);
          case 2 -> builder.timestamp = Json.STRING.fromJson(reader);
          case 3 -> builder.payload = Json.BYTES.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("track", builder.track);
      properties.require("chunk", builder.chunk);
      properties.require("timestamp", builder.timestamp);
      properties.require("payload", builder.payload);
      return new MediaChunk(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MediaChunk value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("track");
      trackAdapter.toJson(writer, value.track);
      writer.name("chunk");
      Json.STRING.toJson(writer, value.chunk);
      writer.name("timestamp");
      Json.STRING.toJson(writer, value.timestamp);
      writer.name("payload");
      Json.BYTES.toJson(writer, value.payload);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MediaChunkJsonAdapter extends MediaChunk.MoshiAdapter {

  public MediaChunkJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
