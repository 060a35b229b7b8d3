// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.Generated;
import io.streamwire.wire.Json;
import io.streamwire.wire.PropertyReader;
import io.streamwire.wire.ToStringBuilder;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The documented body of an error response. */
@Generated("io.streamwire")
@NullMarked
@JsonClass(generateAdapter = true, generator = "streamwire")
public final class ErrorResponse {

  private final @Nullable Integer code;
  private final @Nullable String message;
  private final @Nullable String moreInfo;
  private final @Nullable Integer status;

  private ErrorResponse(Builder builder) {
    this.code = builder.code;
    this.message = builder.message;
    this.moreInfo = builder.moreInfo;
    this.status = builder.status;
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.code = code;
    builder.message = message;
    builder.moreInfo = moreInfo;
    builder.status = status;
    return builder;
  }

  /** The error code of the platform. */
  public @Nullable Integer code() {
    return code;
  }

  /** The description of the error. */
  public @Nullable String message() {
    return message;
  }

  /** The URL of a page about the error code. */
  public @Nullable String moreInfo() {
    return moreInfo;
  }

  /** The HTTP status of the response. */
  public @Nullable Integer status() {
    return status;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorResponse that
        && Objects.equals(code, that.code)
        && Objects.equals(message, that.message)
        && Objects.equals(moreInfo, that.moreInfo)
        && Objects.equals(status, that.status);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, message, moreInfo, status);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("ErrorResponse")
        .add("code", code)
        .add("message", message)
        .add("moreInfo", moreInfo)
        .add("status", status)
        .toString();
  }

  /** Builds a {@link ErrorResponse}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable Integer code;
    private @Nullable String message;
    private @Nullable String moreInfo;
    private @Nullable Integer status;

    private Builder() {}

    /** Sets {@link ErrorResponse#code()}. */
    public Builder code(@Nullable Integer code) {
      this.code = code;
      return this;
    }

    /** Sets {@link ErrorResponse#message()}. */
    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    /** Sets {@link ErrorResponse#moreInfo()}. */
    public Builder moreInfo(@Nullable String moreInfo) {
      this.moreInfo = moreInfo;
      return this;
    }

    /** Sets {@link ErrorResponse#status()}. */
    public Builder status(@Nullable Integer status) {
      this.status = status;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public ErrorResponse build() {
      return new ErrorResponse(this);
    }
  }

  /** Reads and writes JSON. */
  @Generated("io.streamwire")
  static class MoshiAdapter extends JsonAdapter<ErrorResponse> {

    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("code", "message", "more_info", "status");

    MoshiAdapter(Moshi moshi) {}

    @Override
    public final @Nullable ErrorResponse fromJson(JsonReader reader) throws IOException {
      if (reader.peek() == JsonReader.Token.NULL) {
        return reader.nextNull();
      }
      Builder builder = new Builder();
      PropertyReader properties = PropertyReader.begin("ErrorResponse", reader, NAMES);
      for (int property = properties.next(); property >= 0; property = properties.next()) {
        switch (property) {
          case 0 -> builder.code = Json.INTEGER.fromJson(reader);
          case 1 -> builder.message = Json.STRING.fromJson(reader);
          case 2 -> builder.moreInfo = Json.STRING.fromJson(reader);
          case 3 -> builder.status = Json.INTEGER.fromJson(reader);
          default -> throw new AssertionError(property);
        }
      }
      return new ErrorResponse(builder);
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable ErrorResponse value) throws IOException {
      if (value == null) {
        writer.nullValue();
        return;
      }
      writer.beginObject();
      writer.name("code");
      Json.INTEGER.toJson(writer, value.code);
      writer.name("message");
      Json.STRING.toJson(writer, value.message);
      writer.name("more_info");
      Json.STRING.toJson(writer, value.moreInfo);
      writer.name("status");
      Json.INTEGER.toJson(writer, value.status);
      writer.endObject();
    }
  }
}

@Generated("io.streamwire")
final class ErrorResponseJsonAdapter extends ErrorResponse.MoshiAdapter {

  public ErrorResponseJsonAdapter(Moshi moshi) {
    super(moshi);
  }
}
