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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The properties of a stream that has started. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStart implements HasSecrets {

  private final String streamSid;
  private final String accountSid;
  private final String callSid;
  private final List<MediaTrack> tracks;
  private final @Nullable Map<String, String> customParameters;
  private final MediaFormat mediaFormat;

  private StreamStart(Builder builder) {
    this.streamSid = Fields.require("StreamStart", "streamSid", builder.streamSid);
    this.accountSid = Fields.require("StreamStart", "accountSid", builder.accountSid);
    this.callSid = Fields.require("StreamStart", "callSid", builder.callSid);
    this.tracks = Fields.require("StreamStart", "tracks", builder.tracks);
    this.customParameters = builder.customParameters;
    this.mediaFormat = Fields.require("StreamStart", "mediaFormat", builder.mediaFormat);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.streamSid = streamSid;
    builder.accountSid = accountSid;
    builder.callSid = callSid;
    builder.tracks = tracks;
    builder.customParameters = customParameters;
    builder.mediaFormat = mediaFormat;
    return builder;
  }

  /** The sid of the stream. */
  public String streamSid() {
    return streamSid;
  }

  /** The sid of the account. */
  public String accountSid() {
    return accountSid;
  }

  /** The sid of the call. */
  public String callSid() {
    return callSid;
  }

  /** The tracks whose audio follows. */
  public List<MediaTrack> tracks() {
    return tracks;
  }

  /** The custom parameters of the stream. Absent or empty if there are none. */
  public @Nullable Map<String, String> customParameters() {
    return customParameters;
  }

  public MediaFormat mediaFormat() {
    return mediaFormat;
  }

  @Override
  public void secrets(Consumer<String> sink) {
    Fields.secret(customParameters, sink);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamStart that
        && streamSid.equals(that.streamSid)
        && accountSid.equals(that.accountSid)
        && callSid.equals(that.callSid)
        && tracks.equals(that.tracks)
        && Objects.equals(customParameters, that.customParameters)
        && mediaFormat.equals(that.mediaFormat);
  }

  @Override
  public int hashCode() {
    return Objects.hash(streamSid, accountSid, callSid, tracks, customParameters, mediaFormat);
  }

  /** Returns the values with secrets masked, for a log. */
  @Override
  public String toString() {
    return new ToStringBuilder("StreamStart")
        .add("streamSid", streamSid)
        .add("accountSid", accountSid)
        .add("callSid", callSid)
        .add("tracks", tracks)
        .mask("customParameters", customParameters)
        .add("mediaFormat", mediaFormat)
        .toString();
  }

  /** Builds a {@link StreamStart}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String streamSid;
    private @Nullable String accountSid;
    private @Nullable String callSid;
    private @Nullable List<MediaTrack> tracks;
    private @Nullable Map<String, String> customParameters;
    private @Nullable MediaFormat mediaFormat;

    private Builder() {}

    /** Sets {@link StreamStart#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link StreamStart#accountSid()}. */
    public Builder accountSid(String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** Sets {@link StreamStart#callSid()}. */
    public Builder callSid(String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** Sets {@link StreamStart#tracks()}. */
    public Builder tracks(List<MediaTrack> tracks) {
      this.tracks = Fields.list(tracks);
      return this;
    }

    /** Sets {@link StreamStart#customParameters()}. */
    public Builder customParameters(@Nullable Map<String, String> customParameters) {
      this.customParameters = Fields.map(customParameters);
      return this;
    }

    /** Sets {@link StreamStart#mediaFormat()}. */
    public Builder mediaFormat(MediaFormat mediaFormat) {
      this.mediaFormat = mediaFormat;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StreamStart build() {
      return new StreamStart(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<StreamStart> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of(
            "streamSid", "accountSid", "callSid", "tracks", "customParameters", "mediaFormat");

    private final JsonAdapter<List<MediaTrack>> tracksAdapter;
    private final JsonAdapter<Map<String, String>> customParametersAdapter;
    private final JsonAdapter<MediaFormat> mediaFormatAdapter;

    MoshiAdapter(Moshi moshi) {
      this.tracksAdapter = Json.list(Json.of(moshi, MediaTrack.class));
      this.customParametersAdapter = Json.map(Json.STRING);
      this.mediaFormatAdapter = Json.of(moshi, MediaFormat.class);
    }

    @Override
    public final @Nullable StreamStart fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("StreamStart", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 1 -> builder.accountSid = Json.STRING.fromJson(reader);
          case 2 -> builder.callSid = Json.STRING.fromJson(reader);
          case 3 -> builder.tracks = tracksAdapter.fromJson(reader);
          case 4 -> builder.customParameters = customParametersAdapter.fromJson(reader);
          case 5 -> builder.mediaFormat = mediaFormatAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("streamSid", builder.streamSid);
      properties.require("accountSid", builder.accountSid);
      properties.require("callSid", builder.callSid);
      properties.require("tracks", builder.tracks);
      properties.require("mediaFormat", builder.mediaFormat);
      return new StreamStart(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable StreamStart value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("accountSid");
      Json.STRING.toJson(writer, value.accountSid);
      writer.name("callSid");
      Json.STRING.toJson(writer, value.callSid);
      writer.name("tracks");
      tracksAdapter.toJson(writer, value.tracks);
      writer.name("customParameters");
      customParametersAdapter.toJson(writer, value.customParameters);
      writer.name("mediaFormat");
      mediaFormatAdapter.toJson(writer, value.mediaFormat);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class StreamStartJsonAdapter extends StreamStart.MoshiAdapter {

  public StreamStartJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
