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

/** A key and how long it was pressed. */
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class DtmfTone {

  final String digit;
  final @Nullable Integer duration;

  DtmfTone(Builder builder) {
    this.digit = Fields.require("DtmfTone", "digit", builder.digit);
    this.duration = builder.duration;
  }

  /** Returns a builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.digit = digit;
    builder.duration = duration;
    return builder;
  }

  /** One of 0-9, *, #, A-D. */
  public String digit() {
    return digit;
  }

  /** Milliseconds. */
  public @Nullable Integer duration() {
    return duration;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DtmfTone that
        && Objects.equals(digit, that.digit)
        && Objects.equals(duration, that.duration);
  }

  @Override
  public int hashCode() {
    return Objects.hash(digit, duration);
  }

  /** Returns the values for a log; secrets are masked. */
  @Override
  public String toString() {
    return new Description("DtmfTone").add("digit", digit).add("duration", duration).toString();
  }

  /** Collects the values of a {@link DtmfTone}. Not thread-safe. */
  public static final class Builder {
    @Nullable String digit;
    @Nullable Integer duration;

    Builder() {}

    /** One of 0-9, *, #, A-D. */
    public Builder digit(String digit) {
      this.digit = digit;
      return this;
    }

    /** Milliseconds. */
    public Builder duration(@Nullable Integer duration) {
      this.duration = duration;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing or a value breaks a limit of
     *     the contract
     */
    public DtmfTone build() {
      return new DtmfTone(this);
    }
  }
}

/** Reads and writes {@link DtmfTone} as JSON, without reflection. */
final class DtmfToneJsonAdapter extends JsonAdapter<DtmfTone> {

  private static final JsonReader.Options NAMES = JsonReader.Options.of("digit", "duration");

  /** Called by Moshi. */
  public DtmfToneJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable DtmfTone fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    DtmfTone.Builder builder = new DtmfTone.Builder();
    PropertyReader properties = PropertyReader.begin("DtmfTone", reader, NAMES);
    for (int property = properties.next(); property >= 0; property = properties.next()) {
      switch (property) {
        case 0 -> builder.digit = Json.STRING.fromJson(reader);
        case 1 -> builder.duration = Json.INTEGER.fromJson(reader);
        default -> throw new AssertionError(property);
      }
    }
    properties.require("digit", builder.digit);
    return new DtmfTone(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable DtmfTone value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("digit");
    Json.STRING.toJson(writer, value.digit);
    writer.name("duration");
    Json.INTEGER.toJson(writer, value.duration);
    writer.endObject();
  }
}
