package io.streamwire.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts a value to a tree for OpenAPI's parameter styles: a list, a map of members, or a scalar.
 * A scalar is a number, a boolean or a text.
 */
final class WireTree {

  private WireTree() {}

  /**
   * Returns a {@code List}, a {@code Map} or a scalar.
   *
   * @throws IllegalArgumentException if the value contains anything that has no text
   */
  static Object of(Object original) {
    Object value = WireText.unwrapped(original);
    if (value instanceof Delimited<?> list) {
      return items(list.items());
    }
    if (value instanceof Collection<?> items) {
      return items(items);
    }
    if (value instanceof Map<?, ?> entries) {
      Members members = new Members();
      entries.forEach((name, item) -> members.put(String.valueOf(name), item));
      return members.tree;
    }
    if (value instanceof FormFields object) {
      Members members = new Members();
      object.writeTo(members);
      return members.tree;
    }
    return value instanceof Number || value instanceof Boolean ? value : WireText.of(value);
  }

  private static List<Object> items(Collection<?> items) {
    List<Object> list = new ArrayList<>();
    for (Object item : items) {
      if (item != null) {
        list.add(of(item));
      }
    }
    return list;
  }

  /**
   * Returns the text of a part of a tree: of a scalar its text, of a list or map its JSON, because
   * OpenAPI does not define nested lists.
   */
  static String text(Object tree) {
    return tree instanceof List || tree instanceof Map ? Json.ANY.toJson(tree) : WireText.of(tree);
  }

  /** Returns the text of a value that is not a tree yet. */
  static String textOf(Object value) {
    return text(of(value));
  }

  private static final class Members extends FormWriter {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private void put(String name, @Nullable Object value) {
      if (value != null) {
        tree.put(name, of(value));
      }
    }

    @Override
    void value(String name, Object value) {
      put(name, value);
    }

    @Override
    void parts(String name, List<String> parts, String delimiter) {
      tree.put(name, new ArrayList<Object>(parts));
    }

    @Override
    void pair(String name, String value) {
      tree.put(name, value);
    }
  }
}
