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
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a status callback tells. The same event may arrive more than once. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStatusEvent {

  final String accountSid;
  final @Nullable String callSid;
  final @Nullable String conferenceSid;
  final String streamSid;
  final @Nullable String streamName;
  final StreamEvent streamEvent;
  final @Nullable StreamError streamError;
  final @Nullable StreamTrack streamTrack;
  final @Nullable String timestamp;
  final @Nullable String uniqueID;

  StreamStatusEvent(Builder builder) {
    this.accountSid = Fields.require("StreamStatusEvent", "AccountSid", builder.accountSid);
    this.callSid = builder.callSid;
    this.conferenceSid = builder.conferenceSid;
    this.streamSid = Fields.require("StreamStatusEvent", "StreamSid", builder.streamSid);
    this.streamName = builder.streamName;
    this.streamEvent = Fields.require("StreamStatusEvent", "StreamEvent", builder.streamEvent);
    this.streamError = builder.streamError;
    this.streamTrack = builder.streamTrack;
    this.timestamp = builder.timestamp;
    this.uniqueID = builder.uniqueID;
  }

  /** Returns a builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.accountSid = accountSid;
    builder.callSid = callSid;
    builder.conferenceSid = conferenceSid;
    builder.streamSid = streamSid;
    builder.streamName = streamName;
    builder.streamEvent = streamEvent;
    builder.streamError = streamError;
    builder.streamTrack = streamTrack;
    builder.timestamp = timestamp;
    builder.uniqueID = uniqueID;
    return builder;
  }

  /** The account that owns the call. */
  public String accountSid() {
    return accountSid;
  }

  /** The call whose audio is streamed. */
  public @Nullable String callSid() {
    return callSid;
  }

  /** The conference whose audio is streamed, if it is no call's. */
  public @Nullable String conferenceSid() {
    return conferenceSid;
  }

  /** The stream. */
  public String streamSid() {
    return streamSid;
  }

  /** The stream's name; its sid if it was given none. */
  public @Nullable String streamName() {
    return streamName;
  }

  /** The property {@code StreamEvent}. */
  public StreamEvent streamEvent() {
    return streamEvent;
  }

  /** The property {@code StreamError}. */
  public @Nullable StreamError streamError() {
    return streamError;
  }

  /** The property {@code StreamTrack}. */
  public @Nullable StreamTrack streamTrack() {
    return streamTrack;
  }

  /** When it happened, as ISO 8601 text. */
  public @Nullable String timestamp() {
    return timestamp;
  }

  /** A unique identifier of the call. */
  public @Nullable String uniqueID() {
    return uniqueID;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamStatusEvent that
        && Objects.equals(accountSid, that.accountSid)
        && Objects.equals(callSid, that.callSid)
        && Objects.equals(conferenceSid, that.conferenceSid)
        && Objects.equals(streamSid, that.streamSid)
        && Objects.equals(streamName, that.streamName)
        && Objects.equals(streamEvent, that.streamEvent)
        && Objects.equals(streamError, that.streamError)
        && Objects.equals(streamTrack, that.streamTrack)
        && Objects.equals(timestamp, that.timestamp)
        && Objects.equals(uniqueID, that.uniqueID);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        accountSid,
        callSid,
        conferenceSid,
        streamSid,
        streamName,
        streamEvent,
        streamError,
        streamTrack,
        timestamp,
        uniqueID);
  }

  /** Returns the values for a log; secrets are masked. */
  @Override
  public String toString() {
    return new Description("StreamStatusEvent")
        .add("accountSid", accountSid)
        .add("callSid", callSid)
        .add("conferenceSid", conferenceSid)
        .add("streamSid", streamSid)
        .add("streamName", streamName)
        .add("streamEvent", streamEvent)
        .add("streamError", streamError)
        .add("streamTrack", streamTrack)
        .add("timestamp", timestamp)
        .add("uniqueID", uniqueID)
        .toString();
  }

  /** Collects the values of a {@link StreamStatusEvent}. Not thread-safe. */
  public static final class Builder {
    @Nullable String accountSid;
    @Nullable String callSid;
    @Nullable String conferenceSid;
    @Nullable String streamSid;
    @Nullable String streamName;
    @Nullable StreamEvent streamEvent;
    @Nullable StreamError streamError;
    @Nullable StreamTrack streamTrack;
    @Nullable String timestamp;
    @Nullable String uniqueID;

    Builder() {}

    /** The account that owns the call. */
    public Builder accountSid(String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** The call whose audio is streamed. */
    public Builder callSid(@Nullable String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** The conference whose audio is streamed, if it is no call's. */
    public Builder conferenceSid(@Nullable String conferenceSid) {
      this.conferenceSid = conferenceSid;
      return this;
    }

    /** The stream. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** The stream's name; its sid if it was given none. */
    public Builder streamName(@Nullable String streamName) {
      this.streamName = streamName;
      return this;
    }

    /** The property {@code StreamEvent}. */
    public Builder streamEvent(StreamEvent streamEvent) {
      this.streamEvent = streamEvent;
      return this;
    }

    /** The property {@code StreamError}. */
    public Builder streamError(@Nullable StreamError streamError) {
      this.streamError = streamError;
      return this;
    }

    /** The property {@code StreamTrack}. */
    public Builder streamTrack(@Nullable StreamTrack streamTrack) {
      this.streamTrack = streamTrack;
      return this;
    }

    /** When it happened, as ISO 8601 text. */
    public Builder timestamp(@Nullable String timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** A unique identifier of the call. */
    public Builder uniqueID(@Nullable String uniqueID) {
      this.uniqueID = uniqueID;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing or a value breaks a limit of
     *     the contract
     */
    public StreamStatusEvent build() {
      return new StreamStatusEvent(this);
    }
  }
}

/** Reads and writes {@link StreamStatusEvent} as JSON, without reflection. */
final class StreamStatusEventJsonAdapter extends JsonAdapter<StreamStatusEvent> {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "AccountSid",
          "CallSid",
          "ConferenceSid",
          "StreamSid",
          "StreamName",
          "StreamEvent",
          "StreamError",
          "StreamTrack",
          "Timestamp",
          "Unique-ID");

  private final JsonAdapter<StreamEvent> streamEventAdapter;
  private final JsonAdapter<StreamError> streamErrorAdapter;
  private final JsonAdapter<StreamTrack> streamTrackAdapter;

  /** Called by Moshi. */
  public StreamStatusEventJsonAdapter(Moshi moshi) {
    this.streamEventAdapter = Json.of(moshi, StreamEvent.class);
    this.streamErrorAdapter = Json.of(moshi, StreamError.class);
    this.streamTrackAdapter = Json.of(moshi, StreamTrack.class);
  }

  @Override
  public @Nullable StreamStatusEvent fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StreamStatusEvent.Builder builder = new StreamStatusEvent.Builder();
    PropertyReader properties = PropertyReader.begin("StreamStatusEvent", reader, NAMES);
    for (int property = properties.next(); property >= 0; property = properties.next()) {
      switch (property) {
        case 0 -> builder.accountSid = Json.STRING.fromJson(reader);
        case 1 -> builder.callSid = Json.STRING.fromJson(reader);
        case 2 -> builder.conferenceSid = Json.STRING.fromJson(reader);
        case 3 -> builder.streamSid = Json.STRING.fromJson(reader);
        case 4 -> builder.streamName = Json.STRING.fromJson(reader);
        case 5 -> builder.streamEvent = streamEventAdapter.fromJson(reader);
        case 6 -> builder.streamError = streamErrorAdapter.fromJson(reader);
        case 7 -> builder.streamTrack = streamTrackAdapter.fromJson(reader);
        case 8 -> builder.timestamp = Json.STRING.fromJson(reader);
        case 9 -> builder.uniqueID = Json.STRING.fromJson(reader);
        default -> throw new AssertionError(property);
      }
    }
    properties.require("AccountSid", builder.accountSid);
    properties.require("StreamSid", builder.streamSid);
    properties.require("StreamEvent", builder.streamEvent);
    return new StreamStatusEvent(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable StreamStatusEvent value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("AccountSid");
    Json.STRING.toJson(writer, value.accountSid);
    writer.name("CallSid");
    Json.STRING.toJson(writer, value.callSid);
    writer.name("ConferenceSid");
    Json.STRING.toJson(writer, value.conferenceSid);
    writer.name("StreamSid");
    Json.STRING.toJson(writer, value.streamSid);
    writer.name("StreamName");
    Json.STRING.toJson(writer, value.streamName);
    writer.name("StreamEvent");
    streamEventAdapter.toJson(writer, value.streamEvent);
    writer.name("StreamError");
    streamErrorAdapter.toJson(writer, value.streamError);
    writer.name("StreamTrack");
    streamTrackAdapter.toJson(writer, value.streamTrack);
    writer.name("Timestamp");
    Json.STRING.toJson(writer, value.timestamp);
    writer.name("Unique-ID");
    Json.STRING.toJson(writer, value.uniqueID);
    writer.endObject();
  }
}
