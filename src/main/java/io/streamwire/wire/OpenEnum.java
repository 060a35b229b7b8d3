package io.streamwire.wire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value of an enumeration that may grow: it keeps a value that the contract did not name when the
 * code was generated, on the way in and on the way out.
 *
 * <p>Implementations are immutable and compare by {@link #value()}. {@code toString()} is the value
 * as text, so that it is right in a path, a query or a form.
 */
public interface OpenEnum {

  /** Returns the value as it travels: a text, a number or a boolean. */
  Object value();

  /** Returns whether the contract names this value. */
  boolean known();

  /** Indexes the known values of a generated enum. */
  static <E extends OpenEnum> Map<Object, E> byValue(List<E> values) {
    boolean decimal = true;
    for (E value : values) {
      decimal &= value.value() instanceof BigDecimal;
    }
    Map<Object, E> index = decimal ? new TreeMap<>() : new HashMap<>(); // 1.0 is 1 by comparison
    for (E value : values) {
      index.put(value.value(), value);
    }
    return index;
  }
}
