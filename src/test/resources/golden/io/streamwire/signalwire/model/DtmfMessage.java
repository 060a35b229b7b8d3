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

/** A key was pressed on the phone. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class DtmfMessage implements StreamMessage {

  private final String event;
  private final String sequenceNumber;
  private final @Nullable String streamSid;
  private final DtmfTone dtmf;

  private DtmfMessage(Builder builder) {
    this.event = Fields.require("DtmfMessage", "event", builder.event);
    this.sequenceNumber = Fields.require("DtmfMessage", "sequenceNumber", builder.sequenceNumber);
    this.streamSid = builder.streamSid;
    this.dtmf = Fields.require("DtmfMessage", "dtmf", builder.dtmf);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("dtmf");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.sequenceNumber = sequenceNumber;
    builder.streamSid = streamSid;
    builder.dtmf = dtmf;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code dtmf}.
   */
  public String event() {
    return event;
  }

  /** The number of the message, starting with 1. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  /** The sid of the stream. Sent on bidirectional streams only. */
  public @Nullable String streamSid() {
    return streamSid;
  }

  public DtmfTone dtmf() {
    return dtmf;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DtmfMessage that
        && event.equals(that.event)
        && sequenceNumber.equals(that.sequenceNumber)
        && Objects.equals(streamSid, that.streamSid)
        && dtmf.equals(that.dtmf);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, sequenceNumber, streamSid, dtmf);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("DtmfMessage")
        .add("event", event)
        .add("sequenceNumber", sequenceNumber)
        .add("streamSid", streamSid)
        .add("dtmf", dtmf)
        .toString();
  }

  /** Builds a {@link DtmfMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String sequenceNumber;
    private @Nullable String streamSid;
    private @Nullable DtmfTone dtmf;

    private Builder() {}

    /** Sets {@link DtmfMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link DtmfMessage#sequenceNumber()}. */
    public Builder sequenceNumber(String sequenceNumber) {
      this.sequenceNumber = sequenceNumber;
      return this;
    }

    /** Sets {@link DtmfMessage#streamSid()}. */
    public Builder streamSid(@Nullable String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link DtmfMessage#dtmf()}. */
    public Builder dtmf(DtmfTone dtmf) {
      this.dtmf = dtmf;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public DtmfMessage build() {
      return new DtmfMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<DtmfMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "sequenceNumber", "streamSid", "dtmf");

    private final JsonAdapter<DtmfTone> dtmfAdapter;

    MoshiAdapter(Moshi moshi) {
      this.dtmfAdapter = Json.of(moshi, DtmfTone.class);
    }

    @Override
    public final @Nullable DtmfMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("DtmfMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.sequenceNumber = Json.STRING.fromJson(reader);
          case 2 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 3 -> builder.dtmf = dtmfAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("sequenceNumber", builder.sequenceNumber);
      properties.require("dtmf", builder.dtmf);
      return new DtmfMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable DtmfMessage value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("sequenceNumber");
      Json.STRING.toJson(writer, value.sequenceNumber);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("dtmf");
      dtmfAdapter.toJson(writer, value.dtmf);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class DtmfMessageJsonAdapter extends DtmfMessage.MoshiAdapter {

  public DtmfMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
