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

/** The format of the audio. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class MediaFormat {

  private final MediaEncoding encoding;
  private final Integer sampleRate;
  private final Integer channels;

  private MediaFormat(Builder builder) {
    this.encoding = Fields.require("MediaFormat", "encoding", builder.encoding);
    this.sampleRate = Fields.require("MediaFormat", "sampleRate", builder.sampleRate);
    this.channels = Fields.require("MediaFormat", "channels", builder.channels);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.encoding = encoding;
    builder.sampleRate = sampleRate;
    builder.channels = channels;
    return builder;
  }

  public MediaEncoding encoding() {
    return encoding;
  }

  /** Samples per second. */
  public Integer sampleRate() {
    return sampleRate;
  }

  /** The number of channels. Always 1. */
  public Integer channels() {
    return channels;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaFormat that
        && encoding.equals(that.encoding)
        && sampleRate.equals(that.sampleRate)
        && channels.equals(that.channels);
  }

  @Override
  public int hashCode() {
    return Objects.hash(encoding, sampleRate, channels);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("MediaFormat")
        .add("encoding", encoding)
        .add("sampleRate", sampleRate)
        .add("channels", channels)
        .toString();
  }

  /** Builds a {@link MediaFormat}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable MediaEncoding encoding;
    private @Nullable Integer sampleRate;
    private @Nullable Integer channels;

    private Builder() {}

    /** Sets {@link MediaFormat#encoding()}. */
    public Builder encoding(MediaEncoding encoding) {
      this.encoding = encoding;
      return this;
    }

    /** Sets {@link MediaFormat#sampleRate()}. */
    public Builder sampleRate(Integer sampleRate) {
      this.sampleRate = sampleRate;
      return this;
    }

    /** Sets {@link MediaFormat#channels()}. */
    public Builder channels(Integer channels) {
      this.channels = channels;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public MediaFormat build() {
      return new MediaFormat(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<MediaFormat> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("encoding", "sampleRate", "channels");

    private final JsonAdapter<MediaEncoding> encodingAdapter;

    MoshiAdapter(Moshi moshi) {
      this.encodingAdapter = Json.of(moshi, MediaEncoding.class);
    }

    @Override
    public final @Nullable MediaFormat fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("MediaFormat", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.encoding = encodingAdapter.fromJson(reader);
          case 1 -> builder.sampleRate = Json.INTEGER.fromJson(reader);
          case 2 -> builder.channels = Json.INTEGER.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("encoding", builder.encoding);
      properties.require("sampleRate", builder.sampleRate);
      properties.require("channels", builder.channels);
      return new MediaFormat(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable MediaFormat value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("encoding");
      encodingAdapter.toJson(writer, value.encoding);
      writer.name("sampleRate");
      Json.INTEGER.toJson(writer, value.sampleRate);
      writer.name("channels");
      Json.INTEGER.toJson(writer, value.channels);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MediaFormatJsonAdapter extends MediaFormat.MoshiAdapter {

  public MediaFormatJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
