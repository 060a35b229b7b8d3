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

/** The content of a status callback. The same event may arrive more than once. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class StreamStatusEvent {

  private final String accountSid;
  private final @Nullable String callSid;
  private final @Nullable String conferenceSid;
  private final String streamSid;
  private final @Nullable String streamName;
  private final StreamEvent streamEvent;
  private final @Nullable StreamError streamError;
  private final @Nullable StreamTrack streamTrack;
  private final @Nullable String timestamp;
  private final @Nullable String uniqueID;

  private StreamStatusEvent(Builder builder) {
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

  /** Returns a builder without values. */
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

  /** The conference whose audio is streamed, for a stream of a conference. */
  public @Nullable String conferenceSid() {
    return conferenceSid;
  }

  /** The stream. */
  public String streamSid() {
    return streamSid;
  }

  /** The stream's name, or its sid if no name was set. */
  public @Nullable String streamName() {
    return streamName;
  }

  public StreamEvent streamEvent() {
    return streamEvent;
  }

  public @Nullable StreamError streamError() {
    return streamError;
  }

  public @Nullable StreamTrack streamTrack() {
    return streamTrack;
  }

  /** The time of the event in ISO 8601 format. */
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
        && accountSid.equals(that.accountSid)
        && Objects.equals(callSid, that.callSid)
        && Objects.equals(conferenceSid, that.conferenceSid)
        && streamSid.equals(that.streamSid)
        && Objects.equals(streamName, that.streamName)
        && streamEvent.equals(that.streamEvent)
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

  @Override
  public String toString() {
    return new ToStringBuilder("StreamStatusEvent")
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

  /** Builds a {@link StreamStatusEvent}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String accountSid;
    private @Nullable String callSid;
    private @Nullable String conferenceSid;
    private @Nullable String streamSid;
    private @Nullable String streamName;
    private @Nullable StreamEvent streamEvent;
    private @Nullable StreamError streamError;
    private @Nullable StreamTrack streamTrack;
    private @Nullable String timestamp;
    private @Nullable String uniqueID;

    private Builder() {}

    /** Sets {@link StreamStatusEvent#accountSid()}. */
    public Builder accountSid(String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** Sets {@link StreamStatusEvent#callSid()}. */
    public Builder callSid(@Nullable String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** Sets {@link StreamStatusEvent#conferenceSid()}. */
    public Builder conferenceSid(@Nullable String conferenceSid) {
      this.conferenceSid = conferenceSid;
      return this;
    }

    /** Sets {@link StreamStatusEvent#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link StreamStatusEvent#streamName()}. */
    public Builder streamName(@Nullable String streamName) {
      this.streamName = streamName;
      return this;
    }

    /** Sets {@link StreamStatusEvent#streamEvent()}. */
    public Builder streamEvent(StreamEvent streamEvent) {
      this.streamEvent = streamEvent;
      return this;
    }

    /** Sets {@link StreamStatusEvent#streamError()}. */
    public Builder streamError(@Nullable StreamError streamError) {
      this.streamError = streamError;
      return this;
    }

    /** Sets {@link StreamStatusEvent#streamTrack()}. */
    public Builder streamTrack(@Nullable StreamTrack streamTrack) {
      this.streamTrack = streamTrack;
      return this;
    }

    /** Sets {@link StreamStatusEvent#timestamp()}. */
    public Builder timestamp(@Nullable String timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** Sets {@link StreamStatusEvent#uniqueID()}. */
    public Builder uniqueID(@Nullable String uniqueID) {
      this.uniqueID = uniqueID;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StreamStatusEvent build() {
      return new StreamStatusEvent(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<StreamStatusEvent> {

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

    MoshiAdapter(Moshi moshi) {
      this.streamEventAdapter = Json.of(moshi, StreamEvent.class);
      this.streamErrorAdapter = Json.of(moshi, StreamError.class);
      this.streamTrackAdapter = Json.of(moshi, StreamTrack.class);
    }

    @Override
    public final @Nullable StreamStatusEvent fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
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
    public final void toJson(JsonWriter writer, @Nullable StreamStatusEvent value)
        throws IOException {
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
}

@Generated("io.streamwire")
final class StreamStatusEventJsonAdapter extends StreamStatusEvent.MoshiAdapter {

  public StreamStatusEventJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
