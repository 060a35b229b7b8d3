package io.streamwire.wire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration that may grow: it keeps a value that the contract did not name when the
 * code was generated, on the way in and on the way out.
 *
 * <p>Immutable; two are equal if they are of one enumeration and have equal values.
 *
 * @param <V> the type of the values: text, a number, or {@code Object} where they are mixed
 */
public abstract class OpenEnum<V> {

  private final V value;
  private final boolean known;

  /** Keeps a value, and whether the contract names it. */
  protected OpenEnum(V value, boolean known) {
    this.value = Objects.requireNonNull(value, "value");
    this.known = known;
  }

  /** Indexes the constants of an enumeration. Numbers are found by their size: 1.0 is 1. */
  protected static <V, E extends OpenEnum<V>> Map<V, E> byValue(List<E> constants) {
    boolean decimal = true;
    for (E constant : constants) {
      decimal &= constant.value() instanceof BigDecimal;
    }
    Map<V, E> index = decimal ? new TreeMap<>() : new HashMap<>();
    for (E constant : constants) {
      index.put(constant.value(), constant);
    }
    return index;
  }

  /** Returns the value as it travels. */
  public final V value() {
    return value;
  }

  /** Returns whether the contract names this value. */
  public final boolean known() {
    return known;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum<?> that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as text, so that it is right in a path, a query or a form. */
  @Override
  public final String toString() {
    return value.toString();
  }
}
