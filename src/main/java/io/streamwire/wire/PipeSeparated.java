package io.streamwire.wire;

import java.util.Collection;

/** A list that is sent as one parameter, separated by pipes: {@code a|b}. Immutable. */
public final class PipeSeparated<T> extends Delimited<T> {

  private PipeSeparated(Collection<? extends T> items) {
    super(items, "|");
  }

  /** Returns a list of the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied immediately
  public static <T> PipeSeparated<T> of(T... items) {
    return new PipeSeparated<>(list(items));
  }

  /** Returns a list of the items of a collection, in its order. */
  public static <T> PipeSeparated<T> copyOf(Collection<? extends T> items) {
    return new PipeSeparated<>(items);
  }

  /**
   * Returns a list of an object's names and values.
   *
   * @throws IllegalArgumentException if it is not an object with named members
   */
  public static PipeSeparated<Object> pairs(Object object) {
    return new PipeSeparated<>(QueryFields.pairs(object));
  }
}
