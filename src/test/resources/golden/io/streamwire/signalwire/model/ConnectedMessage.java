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

/** The first message of a WebSocket. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class ConnectedMessage implements StreamMessage {

  private final String event;
  private final String protocol;
  private final String version;

  private ConnectedMessage(Builder builder) {
    this.event = Fields.require("ConnectedMessage", "event", builder.event);
    this.protocol = Fields.require("ConnectedMessage", "protocol", builder.protocol);
    this.version = Fields.require("ConnectedMessage", "version", builder.version);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().event("connected");
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.event = event;
    builder.protocol = protocol;
    builder.version = version;
    return builder;
  }

  /**
   * The type of the message.
   *
   * <p>Default: {@code connected}.
   */
  public String event() {
    return event;
  }

  /** The name of the protocol. */
  public String protocol() {
    return protocol;
  }

  /** The version of the protocol. */
  public String version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectedMessage that
        && event.equals(that.event)
        && protocol.equals(that.protocol)
        && version.equals(that.version);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, protocol, version);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("ConnectedMessage")
        .add("event", event)
        .add("protocol", protocol)
        .add("version", version)
        .toString();
  }

  /** Builds a {@link ConnectedMessage}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String event;
    private @Nullable String protocol;
    private @Nullable String version;

    private Builder() {}

    /** Sets {@link ConnectedMessage#event()}. */
    public Builder event(String event) {
      this.event = event;
      return this;
    }

    /** Sets {@link ConnectedMessage#protocol()}. */
    public Builder protocol(String protocol) {
      this.protocol = protocol;
      return this;
    }

    /** Sets {@link ConnectedMessage#version()}. */
    public Builder version(String version) {
      this.version = version;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public ConnectedMessage build() {
      return new ConnectedMessage(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<ConnectedMessage> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("event", "protocol", "version");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable ConnectedMessage fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("ConnectedMessage", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.event = Json.STRING.fromJson(reader);
          case 1 -> builder.protocol = Json.STRING.fromJson(reader);
          case 2 -> builder.version = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("event", builder.event);
      properties.require("protocol", builder.protocol);
      properties.require("version", builder.version);
      return new ConnectedMessage(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable ConnectedMessage value)
        throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("event");
      Json.STRING.toJson(writer, value.event);
      writer.name("protocol");
      Json.STRING.toJson(writer, value.protocol);
      writer.name("version");
      Json.STRING.toJson(writer, value.version);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class ConnectedMessageJsonAdapter extends ConnectedMessage.MoshiAdapter {

  public ConnectedMessageJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
