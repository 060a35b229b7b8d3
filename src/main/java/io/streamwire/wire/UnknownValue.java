package io.streamwire.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a union that matches none of its types. It is kept, and written as it was read.
 * Immutable; equal if class and value are equal.
 */
public abstract class UnknownValue {

  private final Object value;

  /** Creates a value from free-form JSON, see {@link Json#ANY}. */
  protected UnknownValue(Object value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** Returns the value as free-form JSON: a map, a list, a text, a number or a boolean. */
  public final Object value() {
    return value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof UnknownValue that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value.toString();
  }
}
