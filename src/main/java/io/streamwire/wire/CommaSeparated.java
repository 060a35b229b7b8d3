package io.streamwire.wire;

import java.util.Collection;

/** A list that is sent as one parameter, separated by commas: {@code a,b}. Immutable. */
public final class CommaSeparated<T> extends Delimited<T> {

  private CommaSeparated(Collection<? extends T> items) {
    super(items, ",");
  }

  /** Returns a list of the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied immediately
  public static <T> CommaSeparated<T> of(T... items) {
    return new CommaSeparated<>(list(items));
  }

  /** Returns a list of the items of a collection, in its order. */
  public static <T> CommaSeparated<T> copyOf(Collection<? extends T> items) {
    return new CommaSeparated<>(items);
  }

  /**
   * Returns a list of an object's names and values: {@code R,100,G,200} (style {@code form} without
   * explode).
   *
   * @throws IllegalArgumentException if it is not an object with named members
   */
  public static CommaSeparated<Object> pairs(Object object) {
    return new CommaSeparated<>(QueryFields.pairs(object));
  }
}
