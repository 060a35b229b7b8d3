package io.streamwire.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives the fields of a {@link FormFields} object, with one call for each field, in order.
 *
 * <p>Nested values are written in the form that most servers parse: a list repeats its name, the
 * names of an object's members are in brackets ({@code filter[from]}), and a list of objects has
 * indexes from 0 ({@code items[0][id]}).
 */
public abstract class FormWriter {

  /** Package-private, because all implementations must write every value in the same form. */
  FormWriter() {}

  /** Writes one name-value pair. */
  abstract void pair(String name, String value);

  /** Writes one member of an entry of an indexed list, for example {@code Parameter7.Name}. */
  <T> void indexed(
      IndexedParameters<T> list, int index, IndexedParameters.Member<T> member, String value) {
    pair(list.fieldName(index, member.name()), value);
  }

  /** Writes a field. A {@code null} value is omitted; an empty text is sent as an empty value. */
  public final void field(String name, @Nullable String value) {
    if (value != null) {
      pair(name, value);
    }
  }

  /** Writes a field of any type that a contract can describe; {@code null} is omitted. */
  public final void field(String name, @Nullable Object value) {
    if (value != null) {
      value(name, value);
    }
  }

  /** Writes a value of any type as one or more fields. */
  void value(String name, Object value) {
    if (value instanceof OneOf union) {
      field(name, union.value());
    } else if (value instanceof Collection<?> items) {
      list(name, items);
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((member, item) -> field(name + "[" + member + "]", (Object) item));
    } else if (value instanceof FormFields object) {
      object.writeTo(new Nested(this, name));
    } else if (value instanceof UnknownValue json) {
      field(name, json.value());
    } else {
      pair(name, WireText.of(value));
    }
  }

  /** Writes a value that is joined from several parts. */
  void parts(String name, List<String> parts, String delimiter) {
    pair(name, String.join(delimiter, parts));
  }

  /**
   * Writes a list as one field, with its items joined by the delimiter; {@code null} is omitted.
   */
  public final void joined(String name, String delimiter, @Nullable Collection<?> items) {
    joined(name, delimiter, (Object) items);
  }

  /**
   * Writes a value as one field: the items of a list, or the names and values of an object, joined
   * by the delimiter; {@code null} is omitted.
   */
  public final void joined(String name, String delimiter, @Nullable Object value) {
    if (value == null) {
      return;
    }
    List<String> parts = new ArrayList<>();
    Object tree = WireTree.of(value);
    if (tree instanceof List<?> items) {
      items.forEach(item -> parts.add(WireTree.text(item)));
    } else if (tree instanceof Map<?, ?> members) {
      members.forEach(
          (member, item) -> {
            parts.add(String.valueOf(member));
            parts.add(WireTree.text(item));
          });
    } else {
      parts.add(WireTree.text(tree));
    }
    parts(name, parts, delimiter);
  }

  /**
   * Writes each member of an object as a separate field, without the object's name. A list repeats
   * the name; any other value is one field. {@code null} is omitted.
   */
  public final void exploded(String name, @Nullable Object value) {
    if (value instanceof OneOf union) {
      exploded(name, union.value());
    } else if (value instanceof UnknownValue json) {
      exploded(name, json.value());
    } else if (value instanceof FormFields object) {
      object.writeTo(this);
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((member, item) -> field(String.valueOf(member), (Object) item));
    } else {
      field(name, value);
    }
  }

  /** Writes the fields that the contract does not declare. */
  public final void others(Map<String, ?> others) {
    others.forEach((name, value) -> field(name, (Object) value));
  }

  /** Writes a value as JSON text; {@code null} is omitted. */
  public final void json(String name, @Nullable Object value) {
    if (value != null) {
      pair(name, Json.ANY.toJson(WireTree.of(value)));
    }
  }

  /**
   * Writes a list as indexed fields: {@code Parameter1.Name}, {@code Parameter1.Value}, {@code
   * Parameter2.Name} and so on, without gaps; {@code null} is omitted.
   *
   * @throws IllegalArgumentException if there are too many entries, an entry is {@code null}, or a
   *     key member is blank
   */
  public final <T> void indexed(
      IndexedParameters<T> list, @Nullable Collection<? extends T> entries) {
    list.write(entries, this);
  }

  private void list(String name, Collection<?> items) {
    int index = 0;
    for (Object item : items) {
      field(isNested(item) ? name + "[" + index + "]" : name, item);
      index++;
    }
  }

  private static boolean isNested(@Nullable Object item) {
    if (item instanceof OneOf union) {
      return isNested(union.value());
    }
    if (item instanceof UnknownValue json) {
      return isNested(json.value());
    }
    return item instanceof FormFields || item instanceof Map || item instanceof Collection;
  }

  /** Adds the name of an outer object to each field of an inner object. */
  private static final class Nested extends FormWriter {
    private final FormWriter outer;
    private final String name;

    Nested(FormWriter outer, String name) {
      this.outer = outer;
      this.name = name;
    }

    @Override
    void parts(String member, List<String> parts, String delimiter) {
      outer.parts(nestedName(member), parts, delimiter);
    }

    @Override
    void pair(String member, String value) {
      outer.pair(nestedName(member), value);
    }

    private String nestedName(String member) {
      int bracket = member.indexOf('[');
      return name
          + (bracket < 0
              ? "[" + member + "]"
              : "[" + member.substring(0, bracket) + "]" + member.substring(bracket));
    }
  }
}
