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
import io.streamwire.wire.Rfc2822Date;
import io.streamwire.wire.ToStringBuilder;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A media stream of a call. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class CallStream {

  private final String sid;
  private final @Nullable String accountSid;
  private final @Nullable String callSid;
  private final @Nullable String name;
  private final @Nullable StreamStatus status;
  private final @Nullable Rfc2822Date dateUpdated;
  private final @Nullable String uri;

  private CallStream(Builder builder) {
    this.sid = Fields.require("CallStream", "sid", builder.sid);
    this.accountSid = builder.accountSid;
    this.callSid = builder.callSid;
    this.name = builder.name;
    this.status = builder.status;
    this.dateUpdated = builder.dateUpdated;
    this.uri = builder.uri;
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.sid = sid;
    builder.accountSid = accountSid;
    builder.callSid = callSid;
    builder.name = name;
    builder.status = status;
    builder.dateUpdated = dateUpdated;
    builder.uri = uri;
    return builder;
  }

  /** The stream's sid, which is used to stop it. */
  public String sid() {
    return sid;
  }

  /** The account that owns the call. */
  public @Nullable String accountSid() {
    return accountSid;
  }

  /** The call whose audio is streamed. */
  public @Nullable String callSid() {
    return callSid;
  }

  /** The name that was set when the stream was started. */
  public @Nullable String name() {
    return name;
  }

  /** The status of the stream at the time of the response. */
  public @Nullable StreamStatus status() {
    return status;
  }

  /** The date of the last change of the stream. */
  public @Nullable OffsetDateTime dateUpdated() {
    return dateUpdated == null ? null : dateUpdated.toOffsetDateTime();
  }

  /** Returns the text of {@link #dateUpdated} as it was received; it need not be a valid date. */
  public @Nullable String dateUpdatedText() {
    return dateUpdated == null ? null : dateUpdated.toString();
  }

  /** The address of the stream, relative to the host. */
  public @Nullable String uri() {
    return uri;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallStream that
        && sid.equals(that.sid)
        && Objects.equals(accountSid, that.accountSid)
        && Objects.equals(callSid, that.callSid)
        && Objects.equals(name, that.name)
        && Objects.equals(status, that.status)
        && Objects.equals(dateUpdated, that.dateUpdated)
        && Objects.equals(uri, that.uri);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sid, accountSid, callSid, name, status, dateUpdated, uri);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("CallStream")
        .add("sid", sid)
        .add("accountSid", accountSid)
        .add("callSid", callSid)
        .add("name", name)
        .add("status", status)
        .add("dateUpdated", dateUpdated)
        .add("uri", uri)
        .toString();
  }

  /** Builds a {@link CallStream}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String sid;
    private @Nullable String accountSid;
    private @Nullable String callSid;
    private @Nullable String name;
    private @Nullable StreamStatus status;
    private @Nullable Rfc2822Date dateUpdated;
    private @Nullable String uri;

    private Builder() {}

    /** Sets {@link CallStream#sid()}. */
    public Builder sid(String sid) {
      this.sid = sid;
      return this;
    }

    /** Sets {@link CallStream#accountSid()}. */
    public Builder accountSid(@Nullable String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** Sets {@link CallStream#callSid()}. */
    public Builder callSid(@Nullable String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** Sets {@link CallStream#name()}. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CallStream#status()}. */
    public Builder status(@Nullable StreamStatus status) {
      this.status = status;
      return this;
    }

    /** Sets {@link CallStream#dateUpdated()}. */
    public Builder dateUpdated(@Nullable OffsetDateTime dateUpdated) {
      this.dateUpdated = dateUpdated == null ? null : Rfc2822Date.of(dateUpdated);
      return this;
    }

    /** Sets {@link CallStream#dateUpdatedText()} by its text, which need not be a valid date. */
    public Builder dateUpdatedText(@Nullable String dateUpdated) {
      this.dateUpdated = dateUpdated == null ? null : Rfc2822Date.of(dateUpdated);
      return this;
    }

    /** Sets {@link CallStream#uri()}. */
    public Builder uri(@Nullable String uri) {
      this.uri = uri;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public CallStream build() {
      return new CallStream(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<CallStream> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of(
            "sid", "account_sid", "call_sid", "name", "status", "date_updated", "uri");

    private final JsonAdapter<StreamStatus> statusAdapter;

    MoshiAdapter(Moshi moshi) {
      this.statusAdapter = Json.of(moshi, StreamStatus.class);
    }

    @Override
    public final @Nullable CallStream fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("CallStream", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.sid = Json.STRING.fromJson(reader);
          case 1 -> builder.accountSid = Json.STRING.fromJson(reader);
          case 2 -> builder.callSid = Json.STRING.fromJson(reader);
          case 3 -> builder.name = Json.STRING.fromJson(reader);
          case 4 -> builder.status = statusAdapter.fromJson(reader);
          case 5 -> builder.dateUpdated = Json.RFC_2822.fromJson(reader);
          case 6 -> builder.uri = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("sid", builder.sid);
      return new CallStream(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable CallStream value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("sid");
      Json.STRING.toJson(writer, value.sid);
      writer.name("account_sid");
      Json.STRING.toJson(writer, value.accountSid);
      writer.name("call_sid");
      Json.STRING.toJson(writer, value.callSid);
      Json.writeAlways(writer, "name", Json.STRING, value.name);
      writer.name("status");
      statusAdapter.toJson(writer, value.status);
      writer.name("date_updated");
      Json.RFC_2822.toJson(writer, value.dateUpdated);
      writer.name("uri");
      Json.STRING.toJson(writer, value.uri);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class CallStreamJsonAdapter extends CallStream.MoshiAdapter {

  public CallStreamJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
