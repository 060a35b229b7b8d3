package io.streamwire.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A list that is sent as one parameter, with its items joined by a delimiter (OpenAPI parameter
 * styles {@code form} without explode, {@code spaceDelimited}, {@code pipeDelimited}, {@code
 * simple}). Immutable.
 */
public abstract class Delimited<T> {

  private final List<T> items;
  private final String delimiter;

  Delimited(Collection<? extends T> items, String delimiter) {
    this.items = List.copyOf(items);
    this.delimiter = delimiter;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied immediately
  static <T> List<T> list(T... items) {
    return Arrays.asList(items);
  }

  /** Returns the items in order. */
  public final List<T> items() {
    return items;
  }

  /**
   * Returns the items percent-encoded for a query or a path, joined by the delimiter: {@code
   * a%20b,c}.
   */
  final String encoded() {
    return encoded(delimiter.equals(",") ? "," : WireText.percentEncoded(delimiter));
  }

  /** Returns the items percent-encoded, joined by another delimiter, which is not encoded. */
  final String encoded(String between) {
    StringJoiner text = new StringJoiner(between);
    for (T item : items) {
      text.add(WireText.percentEncoded(WireTree.textOf(item)));
    }
    return text.toString();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Delimited<?> that
        && delimiter.equals(that.delimiter)
        && items.equals(that.items);
  }

  @Override
  public final int hashCode() {
    return items.hashCode();
  }

  /** Returns the items as text, joined by the delimiter, without encoding. */
  @Override
  public final String toString() {
    return WireText.joined(items, delimiter);
  }
}
