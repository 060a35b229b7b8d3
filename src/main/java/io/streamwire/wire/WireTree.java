package io.streamwire.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value taken apart as OpenAPI's styles see it: a list, members by name, or a scalar. A scalar is
 * a number, a boolean, or the text that it travels as.
 */
final class WireTree {

  private WireTree() {}

  /**
   * Returns a {@code List}, a {@code Map} or a scalar.
   *
   * @throws IllegalArgumentException if there is anything in the value that has no text
   */
  static Object of(Object given) {
    Object value = WireText.unwrapped(given);
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
   * Returns the text of a part of a value: of a scalar what {@link WireText} says, of anything else
   * its JSON, since OpenAPI has no word for a list in a list.
   */
  static String text(Object tree) {
    return tree instanceof List || tree instanceof Map ? Json.ANY.toJson(tree) : WireText.of(tree);
  }

  /** Returns the text of a part of a value that was not taken apart. */
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
