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

/** Checks, defensive copies and masking for the fields of generated classes. */
public final class Fields {

  private Fields() {}

  /**
   * Returns the value of a required field.
   *
   * @throws IllegalArgumentException if it is null; the message contains the type and the field
   */
  public static <T> T require(String type, String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(type + ": required field '" + field + "' is not set");
    }
    return value;
  }

  /**
   * Checks the names of additional properties.
   *
   * @throws IllegalArgumentException if a name is declared by the contract, because it would occur
   *     twice in the JSON
   */
  public static void requireOthers(String type, Map<String, ?> others, String... named) {
    for (String name : named) {
      if (others.containsKey(name)) {
        throw new IllegalArgumentException(
            type
                + ": additional property '"
                + name
                + "' (expected: a name without a builder method)");
      }
    }
  }

  /** Returns the names including one more; unmodifiable. */
  public static Set<String> with(Set<String> names, String name) {
    Set<String> more = new LinkedHashSet<>(names);
    more.add(name);
    return Collections.unmodifiableSet(more);
  }

  /** Returns the names excluding one; unmodifiable. */
  public static Set<String> without(Set<String> names, String name) {
    if (!names.contains(name)) {
      return names;
    }
    Set<String> fewer = new LinkedHashSet<>(names);
    fewer.remove(name);
    return Collections.unmodifiableSet(fewer);
  }

  /**
   * Returns the names, including one more if the JSON value of that name was {@code null};
   * unmodifiable.
   */
  public static Set<String> withNull(Set<String> names, String name, @Nullable Object value) {
    return value == null ? with(names, name) : names;
  }

  /** Copies a list; {@code null} remains {@code null}. */
  public static <T> @Nullable List<T> list(@Nullable Collection<? extends T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }

  /**
   * Returns a list that a builder can add to. Returns the given list if this method created it, so
   * that adding items one by one does not copy the list each time; otherwise a copy.
   */
  public static <T> List<T> growing(@Nullable List<T> items) {
    if (items instanceof ArrayList<T>) {
      return items;
    }
    return items == null ? new ArrayList<>() : new ArrayList<>(items);
  }

  /** Copies a set in its order; {@code null} remains {@code null}. */
  public static <T> @Nullable Set<T> set(@Nullable Collection<? extends T> items) {
    return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  /** Copies a map in its order; {@code null} remains {@code null}. */
  public static <T> @Nullable Map<String, T> map(@Nullable Map<String, ? extends T> entries) {
    return entries == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Passes a secret to a consumer as the text that is sent. For a list or map, passes each value.
   */
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

  /**
   * Passes the secrets of an object to a consumer. For a list or map, passes the secrets of all
   * objects in it.
   */
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
