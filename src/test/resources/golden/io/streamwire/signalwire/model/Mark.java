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

/** A named position in the audio that your server sends. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class Mark {

  private final String name;

  private Mark(Builder builder) {
    this.name = Fields.require("Mark", "name", builder.name);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    return builder;
  }

  /** The name that your server chose. */
  public String name() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mark that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("Mark").add("name", name).toString();
  }

  /** Builds a {@link Mark}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String name;

    private Builder() {}

    /** Sets {@link Mark#name()}. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public Mark build() {
      return new Mark(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<Mark> {

    private static final JsonReader.Options NAMES = JsonReader.Options.of("name");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable Mark fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("Mark", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.name = Json.STRING.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      properties.require("name", builder.name);
      return new Mark(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable Mark value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("name");
      Json.STRING.toJson(writer, value.name);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class MarkJsonAdapter extends Mark.MoshiAdapter {

  public MarkJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
