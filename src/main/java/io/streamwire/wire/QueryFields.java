package io.streamwire.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An object in a query, one parameter a member: {@code filter[from]=1&filter[to]=2} (OpenAPI style
 * {@code deepObject}) or {@code from=1&to=2} (style {@code form} with explode).
 *
 * <p>A {@code Map} so that Retrofit's {@code @QueryMap} takes it; a list member appears as several
 * entries of one name, which is why look-ups by name are not what it is for. Immutable.
 *
 * @param <T> the object's type, for the reader's sake
 */
@SuppressWarnings("UnusedTypeParameter") // says in a signature what the fields are those of
public final class QueryFields<T> extends AbstractMap<String, String> {

  private final List<Entry<String, String>> entries;

  private QueryFields(List<Entry<String, String>> entries) {
    this.entries = Collections.unmodifiableList(entries);
  }

  /** Returns no fields, for an optional parameter: Retrofit takes no {@code null} for a map. */
  public static <T> QueryFields<T> none() {
    return new QueryFields<>(List.of());
  }

  /** Spells an object's members in brackets behind a name: {@code filter[from]}. */
  public static <T extends FormFields> QueryFields<T> deep(String name, T object) {
    Collector collector = new Collector();
    collector.field(name, (Object) object);
    return new QueryFields<>(collector.entries);
  }

  /** Spells a map's entries in brackets behind a name. */
  public static <V> QueryFields<Map<String, V>> deep(String name, Map<String, V> object) {
    Collector collector = new Collector();
    collector.field(name, (Object) object);
    return new QueryFields<>(collector.entries);
  }

  /** Spells an object's members as parameters of their own. */
  public static <T extends FormFields> QueryFields<T> of(T object) {
    Collector collector = new Collector();
    object.writeTo(collector);
    return new QueryFields<>(collector.entries);
  }

  /** Spells a map's entries as parameters of their own. */
  public static <V> QueryFields<Map<String, V>> of(Map<String, V> object) {
    Collector collector = new Collector();
    object.forEach((name, value) -> collector.field(name, (Object) value));
    return new QueryFields<>(collector.entries);
  }

  /**
   * Spells a value whose members are known only at run time, such as a union's, as parameters of
   * their own.
   *
   * @throws IllegalArgumentException if it has no named members
   */
  public static QueryFields<Object> ofAny(Object object) {
    Collector collector = new Collector();
    if (object instanceof FormFields fields) {
      fields.writeTo(collector);
    } else if (object instanceof Map<?, ?> members) {
      members.forEach((name, value) -> collector.field(String.valueOf(name), (Object) value));
    } else {
      throw unnamed(object);
    }
    return new QueryFields<>(collector.entries);
  }

  /**
   * Spells a value that may be of any kind: an object's members as parameters of their own, a list
   * by repeating the name, all else as one parameter.
   */
  public static QueryFields<Object> exploded(String name, Object value) {
    Collector collector = new Collector();
    collector.exploded(name, value);
    return new QueryFields<>(collector.entries);
  }

  /**
   * Returns these fields percent-encoded, but for reserved characters in their values, for a
   * parameter that allows those.
   */
  public QueryFields<T> allowingReserved() {
    List<Entry<String, String>> encoded = new ArrayList<>();
    for (Entry<String, String> entry : entries) {
      encoded.add(
          new SimpleImmutableEntry<>(
              WireText.percentEncoded(entry.getKey()), WireText.keepingReserved(entry.getValue())));
    }
    return new QueryFields<>(encoded);
  }

  /** Spells such a value's members in brackets behind a name. */
  public static QueryFields<Object> deepAny(String name, Object object) {
    Collector collector = new Collector();
    collector.field(name, object);
    return new QueryFields<>(collector.entries);
  }

  /** Returns the names and values one after the other; a value that is no scalar stays whole. */
  static List<Object> pairs(Object object) {
    if (!(WireTree.of(object) instanceof Map<?, ?> members)) {
      throw unnamed(object);
    }
    List<Object> pairs = new ArrayList<>();
    members.forEach(
        (name, value) -> {
          pairs.add(name);
          pairs.add(value);
        });
    return pairs;
  }

  /** Returns the fields as one text. */
  String joined(String equals, String between) {
    return entries.stream()
        .map(entry -> entry.getKey() + equals + entry.getValue())
        .collect(Collectors.joining(between));
  }

  private static IllegalArgumentException unnamed(Object object) {
    return new IllegalArgumentException(
        object.getClass().getSimpleName() + " in a query (expected: an object with named members)");
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  private static final class Collector extends FormWriter {
    private final List<Entry<String, String>> entries = new ArrayList<>();

    @Override
    void pair(String name, String value) {
      WireText.requirePaired(name, name);
      WireText.requirePaired(name, value);
      entries.add(new SimpleImmutableEntry<>(name, value));
    }
  }
}
