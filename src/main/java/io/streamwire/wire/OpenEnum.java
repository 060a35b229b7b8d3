package io.streamwire.wire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of an extensible enumeration. A value that the contract did not declare when the code was
 * generated is kept when it is read and written.
 *
 * <p>Immutable; two values are equal if their classes and values are equal.
 *
 * @param <V> the type of the values: text, a number, or {@code Object} if they are mixed
 */
public abstract class OpenEnum<V> {

  private final V value;
  private final boolean known;

  /**
   * Creates a value.
   *
   * @param known whether the contract declares the value
   */
  protected OpenEnum(V value, boolean known) {
    this.value = Objects.requireNonNull(value, "value");
    this.known = known;
  }

  /**
   * Indexes the constants of an enumeration by value. Numbers are compared numerically: 1.0 equals
   * 1.
   */
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

  /** Returns the value that is sent and received. */
  public final V value() {
    return value;
  }

  /** Returns whether the contract declares this value. */
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

  /** Returns the value as text, for use in a path, a query or a form. */
  @Override
  public final String toString() {
    return value.toString();
  }
}
