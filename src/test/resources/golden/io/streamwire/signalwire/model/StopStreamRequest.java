// Generated from "SignalWire call streams" 0.2.0 by Streamwire. Do not edit.
package io.streamwire.signalwire.model;

import io.streamwire.wire.Fields;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.FormWriter;
import io.streamwire.wire.Generated;
import io.streamwire.wire.ToStringBuilder;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The request to stop a stream. */
@Generated("io.streamwire")
@NullMarked
public final class StopStreamRequest implements FormFields {

  private final StopStreamStatus status;

  private StopStreamRequest(Builder builder) {
    this.status = Fields.require("StopStreamRequest", "Status", builder.status);
  }

  /** Returns a builder with the contract's defaults. */
  public static Builder builder() {
    return new Builder().status(StopStreamStatus.STOPPED);
  }

  /** Returns a builder with this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    return builder;
  }

  /**
   * The new status of the stream.
   *
   * <p>Default: {@code stopped}.
   */
  public StopStreamStatus status() {
    return status;
  }

  @Override
  public void writeTo(FormWriter form) {
    form.field("Status", status);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StopStreamRequest that && status.equals(that.status);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status);
  }

  @Override
  public String toString() {
    return new ToStringBuilder("StopStreamRequest").add("status", status).toString();
  }

  /** Builds a {@link StopStreamRequest}. Not thread-safe. */
  @Generated("io.streamwire")
  public static final class Builder {
    private @Nullable StopStreamStatus status;

    private Builder() {}

    /** Sets {@link StopStreamRequest#status()}. */
    public Builder status(StopStreamStatus status) {
      this.status = status;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalArgumentException if a required value is missing, or a value violates a limit
     *     of the contract
     */
    public StopStreamRequest build() {
      return new StopStreamRequest(this);
    }
  }
}
