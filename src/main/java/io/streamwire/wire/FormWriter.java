package io.streamwire.wire;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives the fields of a {@link FormFields} object, one call a field, in order.
 *
 * <p>Nested values are spelled the way servers commonly read them: a list repeats its name, an
 * object's members stand in brackets ({@code filter[from]}), a list of objects counts from 0
 * ({@code items[0][id]}).
 */
public abstract class FormWriter {

  /**
   * Restricts implementation to this package: encoding and collecting must agree on every spelling.
   */
  FormWriter() {}

  /** Takes one finished field. */
  abstract void pair(String name, String value);

  /** Takes one member of one entry of a numbered list, for example {@code Parameter7.Name}. */
  <T> void indexed(
      IndexedParameters<T> list, int index, IndexedParameters.Member<T> member, String value) {
    pair(list.fieldName(index, member.name()), value);
  }

  /** Writes a field; a {@code null} value is left out, an empty text is sent as an empty value. */
  public final void field(String name, @Nullable String value) {
    if (value != null) {
      pair(name, value);
    }
  }

  /** Writes a field of any kind that a contract can describe; {@code null} is left out. */
  public final void field(String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
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

  /** Writes a list as one field, its items joined by the delimiter; {@code null} is left out. */
  public final void joined(String name, String delimiter, @Nullable Collection<?> items) {
    if (items != null) {
      pair(name, WireText.joined(items, delimiter));
    }
  }

  /**
   * Writes a list as numbered fields: {@code Parameter1.Name}, {@code Parameter1.Value}, {@code
   * Parameter2.Name} and so on, counting without gaps; {@code null} is left out.
   *
   * @throws IllegalArgumentException if there are more entries than the list may have, or one is
   *     {@code null}, or a key member is blank
   */
  public final <T> void indexed(
      IndexedParameters<T> list, @Nullable Collection<? extends T> entries) {
    list.write(entries, this);
  }

  private void list(String name, Collection<?> items) {
    int index = 0;
    for (Object item : items) {
      boolean nests =
          item instanceof FormFields || item instanceof Map || item instanceof Collection;
      field(nests ? name + "[" + index + "]" : name, item);
      index++;
    }
  }

  /** Puts an outer name before each field of an inner object. */
  private static final class Nested extends FormWriter {
    private final FormWriter outer;
    private final String name;

    Nested(FormWriter outer, String name) {
      this.outer = outer;
      this.name = name;
    }

    @Override
    void pair(String member, String value) {
      int bracket = member.indexOf('[');
      String spelled =
          bracket < 0
              ? "[" + member + "]"
              : "[" + member.substring(0, bracket) + "]" + member.substring(bracket);
      outer.pair(name + spelled, value);
    }
  }
}
