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
 * An object in a query, with one parameter for each member: {@code filter[from]=1&filter[to]=2}
 * (OpenAPI style {@code deepObject}) or {@code from=1&to=2} (style {@code form} with explode).
 *
 * <p>This class is a {@code Map} because Retrofit's {@code @QueryMap} requires one. A list member
 * has several entries with the same name, so look-ups by name are not supported. Immutable.
 *
 * @param <T> the object's type, for documentation only
 */
@SuppressWarnings("UnusedTypeParameter") // documents the object's type in a signature
public final class QueryFields<T> extends AbstractMap<String, String> {

  private final List<Entry<String, String>> entries;

  private QueryFields(List<Entry<String, String>> entries) {
    this.entries = Collections.unmodifiableList(entries);
  }

  /**
   * Returns no fields, for an optional parameter, because Retrofit does not accept {@code null} for
   * a map.
   */
  public static <T> QueryFields<T> none() {
    return new QueryFields<>(List.of());
  }

  /** Writes an object's members in brackets after a name: {@code filter[from]}. */
  public static <T extends FormFields> QueryFields<T> deep(String name, T object) {
    Collector collector = new Collector();
    collector.field(name, (Object) object);
    return new QueryFields<>(collector.entries);
  }

  /** Writes a map's entries in brackets after a name. */
  public static <V> QueryFields<Map<String, V>> deep(String name, Map<String, V> object) {
    Collector collector = new Collector();
    collector.field(name, (Object) object);
    return new QueryFields<>(collector.entries);
  }

  /** Writes each member of an object as a separate parameter. */
  public static <T extends FormFields> QueryFields<T> of(T object) {
    Collector collector = new Collector();
    object.writeTo(collector);
    return new QueryFields<>(collector.entries);
  }

  /** Writes each entry of a map as a separate parameter. */
  public static <V> QueryFields<Map<String, V>> of(Map<String, V> object) {
    Collector collector = new Collector();
    object.forEach((name, value) -> collector.field(name, (Object) value));
    return new QueryFields<>(collector.entries);
  }

  /**
   * Writes a value whose members are known only at run time, such as a union's value, with a
   * separate parameter for each member.
   *
   * @throws IllegalArgumentException if it is not an object with named members
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
   * Writes a value of any type: each member of an object as a separate parameter, a list by
   * repeating the name, any other value as one parameter.
   */
  public static QueryFields<Object> exploded(String name, Object value) {
    Collector collector = new Collector();
    collector.exploded(name, value);
    return new QueryFields<>(collector.entries);
  }

  /**
   * Returns these fields percent-encoded, except for reserved characters in their values. For
   * parameters that allow reserved characters.
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

  /** Writes a value of any type, with the members of an object in brackets after a name. */
  public static QueryFields<Object> deepAny(String name, Object object) {
    Collector collector = new Collector();
    collector.field(name, object);
    return new QueryFields<>(collector.entries);
  }

  /**
   * Returns the names and values of an object's members in sequence. Values are not converted to
   * text.
   */
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
