package io.streamwire.wire;

import java.util.Collection;

/** A list that is sent as one parameter, separated by spaces: {@code a b}. Immutable. */
public final class SpaceSeparated<T> extends Delimited<T> {

  private SpaceSeparated(Collection<? extends T> items) {
    super(items, " ");
  }

  /** Returns a list of the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied immediately
  public static <T> SpaceSeparated<T> of(T... items) {
    return new SpaceSeparated<>(list(items));
  }

  /** Returns a list of the items of a collection, in its order. */
  public static <T> SpaceSeparated<T> copyOf(Collection<? extends T> items) {
    return new SpaceSeparated<>(items);
  }

  /**
   * Returns a list of an object's names and values.
   *
   * @throws IllegalArgumentException if it is not an object with named members
   */
  public static SpaceSeparated<Object> pairs(Object object) {
    return new SpaceSeparated<>(QueryFields.pairs(object));
  }
}
