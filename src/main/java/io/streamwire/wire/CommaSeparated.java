package io.streamwire.wire;

import java.util.Collection;

/** A list that travels as one parameter: {@code a,b}. Immutable. */
public final class CommaSeparated<T> extends Delimited<T> {

  private CommaSeparated(Collection<? extends T> items) {
    super(items, ",");
  }

  /** Joins the given items. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  public static <T> CommaSeparated<T> of(T... items) {
    return new CommaSeparated<>(list(items));
  }

  /** Joins the items of a collection, in its order. */
  public static <T> CommaSeparated<T> copyOf(Collection<? extends T> items) {
    return new CommaSeparated<>(items);
  }

  /**
   * Joins an object's names and values: {@code R,100,G,200} (style {@code form} without explode).
   *
   * @throws IllegalArgumentException if it has no named members
   */
  public static CommaSeparated<Object> pairs(Object object) {
    return new CommaSeparated<>(QueryFields.pairs(object));
  }
}
