// Generated from "SignalWire call streams" 0.1.0 by Streamwire's templates; do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Description;
import io.streamwire.wire.Fields;
import io.streamwire.wire.Json;
import io.streamwire.wire.PropertyReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A stream that begins. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStart {

  final String streamSid;
  final String accountSid;
  final String callSid;
  final List<MediaTrack> tracks;
  final @Nullable Map<String, String> customParameters;
  final MediaFormat mediaFormat;

  StreamStart(Builder builder) {
    this.streamSid = Fields.require("StreamStart", "streamSid", builder.streamSid);
    this.accountSid = Fields.require("StreamStart", "accountSid", builder.accountSid);
    this.callSid = Fields.require("StreamStart", "callSid", builder.callSid);
    this.tracks = Fields.require("StreamStart", "tracks", builder.tracks);
    this.customParameters = builder.customParameters;
    this.mediaFormat = Fields.require("StreamStart", "mediaFormat", builder.mediaFormat);
  }

  /** Returns a builder without any value. */
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

  /** The stream. */
  public String streamSid() {
    return streamSid;
  }

  /** The account. */
  public String accountSid() {
    return accountSid;
  }

  /** The call. */
  public String callSid() {
    return callSid;
  }

  /** The tracks that follow. */
  public List<MediaTrack> tracks() {
    return tracks;
  }

  /** The parameters that the stream was started with; absent or empty if there were none. */
  public @Nullable Map<String, String> customParameters() {
    return customParameters;
  }

  /** The property {@code mediaFormat}. */
  public MediaFormat mediaFormat() {
    return mediaFormat;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamStart that
        && Objects.equals(streamSid, that.streamSid)
        && Objects.equals(accountSid, that.accountSid)
        && Objects.equals(callSid, that.callSid)
        && Objects.equals(tracks, that.tracks)
        && Objects.equals(customParameters, that.customParameters)
        && Objects.equals(mediaFormat, that.mediaFormat);
  }

  @Override
  public int hashCode() {
    return Objects.hash(streamSid, accountSid, callSid, tracks, customParameters, mediaFormat);
  }

  /** Returns the values for a log; secrets are masked. */
  @Override
  public String toString() {
    return new Description("StreamStart")
        .add("streamSid", streamSid)
        .add("accountSid", accountSid)
        .add("callSid", callSid)
        .add("tracks", tracks)
        .mask("customParameters", customParameters)
        .add("mediaFormat", mediaFormat)
        .toString();
  }

  /** Collects the values of a {@link StreamStart}. Not thread-safe. */
  public static final class Builder {
    @Nullable String streamSid;
    @Nullable String accountSid;
    @Nullable String callSid;
    @Nullable List<MediaTrack> tracks;
    @Nullable Map<String, String> customParameters;
    @Nullable MediaFormat mediaFormat;

    Builder() {}

    /** The stream. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** The account. */
    public Builder accountSid(String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** The call. */
    public Builder callSid(String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** The tracks that follow. */
    public Builder tracks(List<MediaTrack> tracks) {
      this.tracks = Fields.list(tracks);
      return this;
    }

    /** The parameters that the stream was started with; absent or empty if there were none. */
    public Builder customParameters(@Nullable Map<String, String> customParameters) {
      this.customParameters = Fields.map(customParameters);
      return this;
    }

    /** The property {@code mediaFormat}. */
    public Builder mediaFormat(MediaFormat mediaFormat) {
      this.mediaFormat = mediaFormat;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing or a value breaks a limit of
     *     the contract
     */
    public StreamStart build() {
      return new StreamStart(this);
    }
  }
}

/** Reads and writes {@link StreamStart} as JSON, without reflection. */
final class StreamStartJsonAdapter extends JsonAdapter<StreamStart> {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "streamSid", "accountSid", "callSid", "tracks", "customParameters", "mediaFormat");

  private final JsonAdapter<List<MediaTrack>> tracksAdapter;
  private final JsonAdapter<Map<String, String>> customParametersAdapter;
  private final JsonAdapter<MediaFormat> mediaFormatAdapter;

  /** Called by Moshi. */
  public StreamStartJsonAdapter(Moshi moshi) {
    this.tracksAdapter = Json.list(Json.of(moshi, MediaTrack.class));
    this.customParametersAdapter = Json.map(Json.STRING);
    this.mediaFormatAdapter = Json.of(moshi, MediaFormat.class);
  }

  @Override
  public @Nullable StreamStart fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StreamStart.Builder builder = new StreamStart.Builder();
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
  public void toJson(JsonWriter writer, @Nullable StreamStart value) throws IOException {
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
