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
import io.streamwire.wire.Rfc2822Date;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A media stream of a call. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class CallStream {

  final String sid;
  final @Nullable String accountSid;
  final @Nullable String callSid;
  final @Nullable String name;
  final @Nullable StreamStatus status;
  final @Nullable Rfc2822Date dateUpdated;
  final @Nullable String uri;

  CallStream(Builder builder) {
    this.sid = Fields.require("CallStream", "sid", builder.sid);
    this.accountSid = builder.accountSid;
    this.callSid = builder.callSid;
    this.name = builder.name;
    this.status = builder.status;
    this.dateUpdated = builder.dateUpdated;
    this.uri = builder.uri;
  }

  /** Returns a builder without any value. */
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

  /** The stream's identifier; stops it. */
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

  /** The stream's name, as given when it was started. */
  public @Nullable String name() {
    return name;
  }

  /** The stream's state when the reply was made. */
  public @Nullable StreamStatus status() {
    return status;
  }

  /** When the stream last changed. */
  public @Nullable OffsetDateTime dateUpdated() {
    return dateUpdated == null ? null : dateUpdated.toOffsetDateTime();
  }

  /** Returns the text of {@link #dateUpdated} as it arrived; it may be no date. */
  public @Nullable String dateUpdatedText() {
    return dateUpdated == null ? null : dateUpdated.toString();
  }

  /** The stream's own address, relative to the host. */
  public @Nullable String uri() {
    return uri;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallStream that
        && Objects.equals(sid, that.sid)
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

  /** Returns the values for a log; secrets are masked. */
  @Override
  public String toString() {
    return new Description("CallStream")
        .add("sid", sid)
        .add("accountSid", accountSid)
        .add("callSid", callSid)
        .add("name", name)
        .add("status", status)
        .add("dateUpdated", dateUpdated)
        .add("uri", uri)
        .toString();
  }

  /** Collects the values of a {@link CallStream}. Not thread-safe. */
  public static final class Builder {
    @Nullable String sid;
    @Nullable String accountSid;
    @Nullable String callSid;
    @Nullable String name;
    @Nullable StreamStatus status;
    @Nullable Rfc2822Date dateUpdated;
    @Nullable String uri;

    Builder() {}

    /** The stream's identifier; stops it. */
    public Builder sid(String sid) {
      this.sid = sid;
      return this;
    }

    /** The account that owns the call. */
    public Builder accountSid(@Nullable String accountSid) {
      this.accountSid = accountSid;
      return this;
    }

    /** The call whose audio is streamed. */
    public Builder callSid(@Nullable String callSid) {
      this.callSid = callSid;
      return this;
    }

    /** The stream's name, as given when it was started. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** The stream's state when the reply was made. */
    public Builder status(@Nullable StreamStatus status) {
      this.status = status;
      return this;
    }

    /** When the stream last changed. */
    public Builder dateUpdated(@Nullable OffsetDateTime dateUpdated) {
      this.dateUpdated = dateUpdated == null ? null : Rfc2822Date.of(dateUpdated);
      return this;
    }

    /** Sets {@link #dateUpdated} by its text, which may be no date. */
    public Builder dateUpdatedText(@Nullable String dateUpdated) {
      this.dateUpdated = dateUpdated == null ? null : Rfc2822Date.of(dateUpdated);
      return this;
    }

    /** The stream's own address, relative to the host. */
    public Builder uri(@Nullable String uri) {
      this.uri = uri;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing or a value breaks a limit of
     *     the contract
     */
    public CallStream build() {
      return new CallStream(this);
    }
  }
}

/** Reads and writes {@link CallStream} as JSON, without reflection. */
final class CallStreamJsonAdapter extends JsonAdapter<CallStream> {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "sid", "account_sid", "call_sid", "name", "status", "date_updated", "uri");

  private final JsonAdapter<StreamStatus> statusAdapter;

  /** Called by Moshi. */
  public CallStreamJsonAdapter(Moshi moshi) {
    this.statusAdapter = Json.of(moshi, StreamStatus.class);
  }

  @Override
  public @Nullable CallStream fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CallStream.Builder builder = new CallStream.Builder();
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
  public void toJson(JsonWriter writer, @Nullable CallStream value) throws IOException {
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
