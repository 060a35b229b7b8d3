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

/** A tone to play into the call. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class PlayedTone {

  private final String digit;

  private PlayedTone(Builder builder) {
    this.digit = Fields.require("PlayedTone", "digit", builder.digit);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.digit = digit;
    return builder;
  }

  /** The key, one of 0-9, *, #, A-D. */
  public String digit() {
    return digit;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayedTone that && digit.equals(that.digit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(digit);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("PlayedTone").add("digit", digit).toString();
  }

  /** Builds a {@link PlayedTone}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String digit;

    private Builder() {}

    /** Sets {@link PlayedTone#digit()}. */
    public Builder digit(String digit) {
      this.digit = digit;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public PlayedTone build() {
      return new PlayedTone(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<PlayedTone> {

    private static final JsonReader.Options NAMES = JsonReader.Options.of("digit");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable PlayedTone fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("PlayedTone", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.digit = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("digit", builder.digit);
      return new PlayedTone(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable PlayedTone value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("digit");
      Json.STRING.toJson(writer, value.digit);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class PlayedToneJsonAdapter extends PlayedTone.MoshiAdapter {

  public PlayedToneJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
