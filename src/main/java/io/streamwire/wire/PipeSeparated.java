package io.streamwire.wire;

import java.util.Collection;

/** A list that travels as one parameter: {@code a|b}. Immutable. */
public final class PipeSeparated<T> extends Delimited<T> {

  private PipeSeparated(Collection<? extends T> items) {
    super(items, "|");
  }

  /** Joins the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  public static <T> PipeSeparated<T> of(T... items) {
    return new PipeSeparated<>(list(items));
  }

  /** Joins the items of a collection, in its order. */
  public static <T> PipeSeparated<T> copyOf(Collection<? extends T> items) {
    return new PipeSeparated<>(items);
  }

  /**
   * Joins an object's names and values.
   *
   * @throws IllegalArgumentException if it has no named members
   */
  public static PipeSeparated<Object> pairs(Object object) {
    return new PipeSeparated<>(QueryFields.pairs(object));
  }
}
