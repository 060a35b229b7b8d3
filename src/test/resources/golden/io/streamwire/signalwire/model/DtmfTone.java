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

/** A key, and how long it was pressed. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class DtmfTone {

  private final String digit;
  private final @Nullable Integer duration;

  private DtmfTone(Builder builder) {
    this.digit = Fields.require("DtmfTone", "digit", builder.digit);
    this.duration = builder.duration;
  }

  /** Returns a builder without values. */
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

  /** The key, one of 0-9, *, #, A-D. */
  public String digit() {
    return digit;
  }

  /** How long the key was pressed, in milliseconds. */
  public @Nullable Integer duration() {
    return duration;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DtmfTone that
        && digit.equals(that.digit)
        && Objects.equals(duration, that.duration);
  }

  @Override
  public int hashCode() {
    return Objects.hash(digit, duration);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("DtmfTone").add("digit", digit).add("duration", duration).toString();
  }

  /** Builds a {@link DtmfTone}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String digit;
    private @Nullable Integer duration;

    private Builder() {}

    /** Sets {@link DtmfTone#digit()}. */
    public Builder digit(String digit) {
      this.digit = digit;
      return this;
    }

    /** Sets {@link DtmfTone#duration()}. */
    public Builder duration(@Nullable Integer duration) {
      this.duration = duration;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public DtmfTone build() {
      return new DtmfTone(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<DtmfTone> {

    private static final JsonReader.Options NAMES = JsonReader.Options.of("digit", "duration");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable DtmfTone fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
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
    public final void toJson(JsonWriter writer, @Nullable DtmfTone value) throws IOException {
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
}

@Generated("io.streamwire")
final class DtmfToneJsonAdapter extends DtmfTone.MoshiAdapter {

  public DtmfToneJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
