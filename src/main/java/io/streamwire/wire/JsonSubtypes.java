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
 * Reads an interface with several implementations. The discriminator determines the class; without
 * one the class that matches best is selected.
 *
 * <p>If the classes extend a parent with {@code allOf}, an object of an unknown type is read as the
 * base class, which keeps every property. If the contract declares {@code oneOf} or {@code anyOf},
 * a value that matches no class is kept as an {@link UnknownValue}.
 *
 * @param <T> the generated interface
 */
public abstract class JsonSubtypes<T> extends JsonVariants<T> {

  private final Moshi moshi;
  private final List<Class<? extends T>> subtypes;
  private final @Nullable Function<Object, ? extends T> unknown;

  /**
   * Creates an adapter for the classes that extend a parent. The subclass declares each of them
   * with {@link #tag}.
   *
   * @param type the name of the interface, for error messages
   * @param discriminator the name of the property that determines the class
   * @param base the class for objects of an unknown type
   */
  protected JsonSubtypes(Moshi moshi, String type, String discriminator, Class<? extends T> base) {
    super(type, discriminator, List.of(Json.of(moshi, base)));
    this.moshi = moshi;
    this.subtypes = new ArrayList<>(List.of(base));
    this.unknown = null;
  }

  /**
   * Creates an adapter for the classes of a union.
   *
   * @param type the name of the interface, for error messages
   * @param discriminator the name of the property that determines the class; {@code null} if the
   *     contract has none
   * @param unknown creates a value from JSON that matches no class
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

  /** Declares the class for a discriminator's text. Must be called only in the constructor. */
  protected final void tag(String text, Class<? extends T> subtype) {
    int index = subtypes.indexOf(subtype);
    tag(text, index < 0 ? add(subtype) : index);
  }

  private int add(Class<? extends T> subtype) {
    subtypes.add(subtype);
    return add(Json.of(moshi, subtype));
  }

  /** Wraps a value. A value that is unknown to an inner union is also unknown to this one. */
  @Override
  @SuppressWarnings("unchecked") // each class has the adapter of its own values
  protected final T wrap(int variant, Object value) {
    if (unknown == null || variant != UNKNOWN && !(value instanceof UnknownValue)) {
      return (T) value;
    }
    return unknown.apply(value instanceof UnknownValue inner ? inner.value() : value);
  }

  @Override
  T readWithoutTag(JsonReader reader, @Nullable Discriminator discriminator) throws IOException {
    if (unknown != null) {
      return super.readWithoutTag(reader, discriminator);
    }
    JsonReader.Token next = reader.peek();
    if (next != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException(
          type() + ": expected an object but was " + next + " at path " + reader.getPath());
    }
    if (reader.failOnUnknown()) {
      throw new JsonDataException(
          type() + ": '" + discriminator + "' has no known value at path " + reader.getPath());
    }
    UnionMatch.addPenalty(reader, UnionMatch.UNKNOWN_VALUE);
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
