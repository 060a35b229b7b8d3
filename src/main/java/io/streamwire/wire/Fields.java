package io.streamwire.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes do with their fields: check what is required, copy at the door, tell
 * secrets.
 */
public final class Fields {

  private Fields() {}

  /**
   * Returns the value of a required field.
   *
   * @throws IllegalArgumentException if it was not set, naming the type and the field
   */
  public static <T> T require(String type, String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(type + ": required field '" + field + "' is not set");
    }
    return value;
  }

  /**
   * Checks the properties that the contract does not name.
   *
   * @throws IllegalArgumentException if one of them has a name that the contract does know: it
   *     would stand twice in the JSON
   */
  public static void requireOthers(String type, Map<String, ?> others, String... named) {
    for (String name : named) {
      if (others.containsKey(name)) {
        throw new IllegalArgumentException(
            type + ": additional property '" + name + "' has a builder method of its own");
      }
    }
  }

  /** Returns some names with one more; unmodifiable. */
  public static Set<String> with(Set<String> names, String name) {
    Set<String> more = new LinkedHashSet<>(names);
    more.add(name);
    return Collections.unmodifiableSet(more);
  }

  /** Returns some names without one; unmodifiable. */
  public static Set<String> without(Set<String> names, String name) {
    if (!names.contains(name)) {
      return names;
    }
    Set<String> fewer = new LinkedHashSet<>(names);
    fewer.remove(name);
    return Collections.unmodifiableSet(fewer);
  }

  /** Returns some names with one more if JSON had {@code null} for it. */
  public static Set<String> withNull(Set<String> names, String name, @Nullable Object value) {
    return value == null ? with(names, name) : names;
  }

  /** Copies a list; {@code null} stays {@code null}. */
  public static <T> @Nullable List<T> list(@Nullable Collection<? extends T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }

  /**
   * Returns a list that a builder can add to: the given one if it came from here, so that adding
   * one by one does not copy all that is there each time, else a copy.
   */
  public static <T> List<T> growing(@Nullable List<T> items) {
    if (items instanceof ArrayList<T>) {
      return items;
    }
    return items == null ? new ArrayList<>() : new ArrayList<>(items);
  }

  /** Copies a set in its order; {@code null} stays {@code null}. */
  public static <T> @Nullable Set<T> set(@Nullable Collection<? extends T> items) {
    return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  /** Copies a map in its order; {@code null} stays {@code null}. */
  public static <T> @Nullable Map<String, T> map(@Nullable Map<String, ? extends T> entries) {
    return entries == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Passes a secret as the text that it travels as; of a list or map each of its values. */
  public static void secret(@Nullable Object value, Consumer<String> secrets) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> secret(item, secrets));
    } else if (value instanceof Map<?, ?> entries) {
      entries.values().forEach(item -> secret(item, secrets));
    } else if (value instanceof HasSecrets object) {
      object.secrets(secrets);
    } else if (value != null) {
      secrets.accept(WireText.of(value));
    }
  }

  /** Passes the secrets of an object; of a list or map those of all objects in it. */
  public static void secretsIn(@Nullable Object value, Consumer<String> secrets) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> secretsIn(item, secrets));
    } else if (value instanceof Map<?, ?> entries) {
      entries.values().forEach(item -> secretsIn(item, secrets));
    } else if (value instanceof HasSecrets object) {
      object.secrets(secrets);
    }
  }
}
