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

/** Audio to play into the call. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class PlayedMedia {

  private final ByteString payload;

  private PlayedMedia(Builder builder) {
    this.payload = Fields.require("PlayedMedia", "payload", builder.payload);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.payload = payload;
    return builder;
  }

  /** Samples in the format of the stream, without a container header. */
  public ByteString payload() {
    return payload;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayedMedia that && payload.equals(that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(payload);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("PlayedMedia").add("payload", payload).toString();
  }

  /** Builds a {@link PlayedMedia}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable ByteString payload;

    private Builder() {}

    /** Sets {@link PlayedMedia#payload()}. */
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
    public PlayedMedia build() {
      return new PlayedMedia(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<PlayedMedia> {

    private static final JsonReader.Options NAMES = JsonReader.Options.of("payload");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable PlayedMedia fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("PlayedMedia", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.payload = Json.BYTES.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("payload", builder.payload);
      return new PlayedMedia(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable PlayedMedia value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("payload");
      Json.BYTES.toJson(writer, value.payload);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class PlayedMediaJsonAdapter extends PlayedMedia.MoshiAdapter {

  public PlayedMediaJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
