// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import io.streamwire.wire.Fields;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.FormWriter;
import io.streamwire.wire.Generated;
import io.streamwire.wire.HasSecrets;
import io.streamwire.wire.ToStringBuilder;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A custom parameter of a stream. */
@Generated("io.streamwire")
@NullMarked
public final class StreamParameter implements FormFields, HasSecrets {

  private final String name;
  private final String value;

  private StreamParameter(Builder builder) {
    this.name = Fields.require("StreamParameter", "Name", builder.name);
    this.value = Fields.require("StreamParameter", "Value", builder.value);
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.value = value;
    return builder;
  }

  /** The parameter's name. Names may be repeated; all parameters are sent. */
  public String name() {
    return name;
  }

  /** The parameter's value. It may be empty. It is never logged, because it may be a secret. */
  public String value() {
    return value;
  }

  @Override
  public void writeTo(FormWriter form) {
    form.field("Name", name);
    form.field("Value", value);
  }

  @Override
  public void secrets(Consumer<String> sink) {
    Fields.secret(value, sink);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StreamParameter that
        && name.equals(that.name)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value);
  }

  /** Returns the values with secrets masked, for a log. */
  @Override
  public String toString() {
    return new ToStringBuilder("StreamParameter").add("name", name).mask("value", value).toString();
  }

  /** Builds a {@link StreamParameter}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String value;

    private Builder() {}

    /** Sets {@link StreamParameter#name()}. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link StreamParameter#value()}. */
    public Builder value(String value) {
      this.value = value;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StreamParameter build() {
      return new StreamParameter(this);
    }
  }
}
