package io.streamwire.wire;

import java.util.Collection;

/** A list that travels as one parameter: {@code a b}. Immutable. */
public final class SpaceSeparated<T> extends Delimited<T> {

  private SpaceSeparated(Collection<? extends T> items) {
    super(items, " ");
  }

  /** Joins the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  public static <T> SpaceSeparated<T> of(T... items) {
    return new SpaceSeparated<>(list(items));
  }

  /** Joins the items of a collection, in its order. */
  public static <T> SpaceSeparated<T> copyOf(Collection<? extends T> items) {
    return new SpaceSeparated<>(items);
  }

  /**
   * Joins an object's names and values.
   *
   * @throws IllegalArgumentException if it has no named members
   */
  public static SpaceSeparated<Object> pairs(Object object) {
    return new SpaceSeparated<>(QueryFields.pairs(object));
  }
}
