package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an interface that several classes implement. A discriminator tells the class, or the one
 * that fits best is taken.
 *
 * <p>Where schemas extend a parent with {@code allOf}, an object of an unknown kind is read as the
 * base class, which keeps every property. Where a contract says {@code oneOf} or {@code anyOf}, a
 * value that is none of the classes is kept as {@link UnknownValue}.
 *
 * @param <T> the generated interface
 */
public abstract class JsonSubtypes<T> extends JsonVariants<T> {

  private final Moshi moshi;
  private final List<Class<? extends T>> subtypes;
  private final @Nullable Function<Object, ? extends T> unknown;

  /**
   * Describes the classes that extend a parent, each to be named by {@link #tag}.
   *
   * @param type the interface's name, for error messages
   * @param discriminator the property that tells the class
   * @param base the class for objects of an unknown kind
   */
  protected JsonSubtypes(Moshi moshi, String type, String discriminator, Class<? extends T> base) {
    super(type, discriminator, List.of(Json.of(moshi, base)));
    this.moshi = moshi;
    this.subtypes = new ArrayList<>(List.of(base));
    this.unknown = null;
  }

  /**
   * Describes the classes of a union.
   *
   * @param type the interface's name, for error messages
   * @param discriminator the property that tells the class; {@code null} if the contract has none
   * @param unknown makes a value of what is none of the classes
   * @param subtypes the classes, in the order of the contract
   */
  @SafeVarargs
  protected JsonSubtypes(
      Moshi moshi,
      String type,
      @Nullable String discriminator,
      Function<Object, ? extends T> unknown,
      Class<? extends T>... subtypes) {
    super(type, discriminator, List.of());
    this.moshi = moshi;
    this.subtypes = new ArrayList<>();
    this.unknown = unknown;
    for (Class<? extends T> subtype : subtypes) {
      add(subtype);
    }
  }

  /** Says which class a discriminator's text stands for. To be called in the constructor only. */
  protected final void tag(String text, Class<? extends T> subtype) {
    int known = subtypes.indexOf(subtype);
    tag(text, known < 0 ? add(subtype) : known);
  }

  private int add(Class<? extends T> subtype) {
    subtypes.add(subtype);
    return add(Json.of(moshi, subtype));
  }

  /** What an inner union could not tell this one cannot tell either. */
  @Override
  @SuppressWarnings("unchecked") // each class has the adapter of its own values
  protected final T wrap(int variant, Object value) {
    if (unknown == null || variant != UNKNOWN && !(value instanceof UnknownValue)) {
      return (T) value;
    }
    return unknown.apply(value instanceof UnknownValue inner ? inner.value() : value);
  }

  @Override
  T untold(JsonReader reader, @Nullable Discriminator discriminator) throws IOException {
    if (unknown != null) {
      return super.untold(reader, discriminator);
    }
    JsonReader.Token next = reader.peek();
    if (next != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException(
          type() + ": expected an object but was " + next + " at path " + reader.getPath());
    }
    if (reader.failOnUnknown()) {
      throw new JsonDataException(
          type() + ": '" + discriminator + "' names no known type at path " + reader.getPath());
    }
    UnionMatch.note(reader, UnionMatch.UNKNOWN_VALUE);
    return wrap(0, read(0, reader));
  }

  @Override
  @SuppressWarnings("unchecked") // the adapter is looked up by the value's own class
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof UnknownValue json) {
      Json.ANY.toJson(writer, json.value());
    } else {
      ((JsonAdapter<T>) moshi.adapter(value.getClass())).toJson(writer, value);
    }
  }
}
