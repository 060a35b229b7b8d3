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

/** Plays a tone into the call. Bidirectional streams only. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class DtmfCommand {

  private final String event;
  private final String streamSid;
  private final PlayedTone dtmf;

  private DtmfCommand(Builder builder) {
    this.event = Fields.require("DtmfCommand", "event", builder.event);
    this.streamSid = Fields.require("DtmfCommand", "streamSid", builder.streamSid);
    this.dtmf = Fields.require("DtmfCommand", "dtmf", builder.dtmf);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("dtmf");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
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

  /** The sid of the stream. */
  public String streamSid() {
    return streamSid;
  }

  public PlayedTone dtmf() {
    return dtmf;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DtmfCommand that
        && event.equals(that.event)
        && streamSid.equals(that.streamSid)
        && dtmf.equals(that.dtmf);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, streamSid, dtmf);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("DtmfCommand")
        .add("event", event)
        .add("streamSid", streamSid)
        .add("dtmf", dtmf)
        .toString();
  }

  /** Builds a {@link DtmfCommand}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String streamSid;
    private @Nullable PlayedTone dtmf;

    private Builder() {}

    /** Sets {@link DtmfCommand#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link DtmfCommand#streamSid()}. */
    public Builder streamSid(String streamSid) {
      this.streamSid = streamSid;
      return this;
    }

    /** Sets {@link DtmfCommand#dtmf()}. */
    public Builder dtmf(PlayedTone dtmf) {
      this.dtmf = dtmf;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public DtmfCommand build() {
      return new DtmfCommand(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<DtmfCommand> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "streamSid", "dtmf");

    private final JsonAdapter<PlayedTone> dtmfAdapter;

    MoshiAdapter(Moshi moshi) {
      this.dtmfAdapter = Json.of(moshi, PlayedTone.class);
    }

    @Override
    public final @Nullable DtmfCommand fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("DtmfCommand", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.streamSid = Json.STRING.fromJson(reader);
          case 2 -> builder.dtmf = dtmfAdapter.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("streamSid", builder.streamSid);
      properties.require("dtmf", builder.dtmf);
      return new DtmfCommand(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable DtmfCommand value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("streamSid");
      Json.STRING.toJson(writer, value.streamSid);
      writer.name("dtmf");
      dtmfAdapter.toJson(writer, value.dtmf);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class DtmfCommandJsonAdapter extends DtmfCommand.MoshiAdapter {

  public DtmfCommandJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
