package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type whose discriminator tells the subtype (OpenAPI {@code discriminator} on a schema
 * that others extend). An object of an unknown subtype is read as the base class, which keeps every
 * property.
 *
 * @param <T> the generated interface
 */
public abstract class JsonSubtypes<T> extends JsonAdapter<T> {

  private final Moshi moshi;
  private final String type;
  private final Discriminator discriminator;
  private final Class<? extends T> base;
  private final Map<String, Class<? extends T>> subtypes = new HashMap<>();

  /**
   * Describes a family of types.
   *
   * @param type the interface's name, for error messages
   * @param discriminator the property that tells the subtype
   * @param base the class for objects of an unknown subtype
   */
  protected JsonSubtypes(Moshi moshi, String type, String discriminator, Class<? extends T> base) {
    this.moshi = moshi;
    this.type = type;
    this.discriminator = new Discriminator(discriminator);
    this.base = base;
  }

  /** Says which class a discriminator's text stands for. To be called in the constructor only. */
  protected final void tag(String text, Class<? extends T> subtype) {
    subtypes.put(text, subtype);
  }

  @Override
  public final @Nullable T fromJson(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (next != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException(
          type + ": expected an object but was " + next + " at path " + reader.getPath());
    }
    String text = discriminator.peek(reader);
    Class<? extends T> known = text == null ? null : subtypes.get(text);
    if (known == null && reader.failOnUnknown()) {
      throw new JsonDataException(
          type + ": '" + discriminator + "' names no known type at path " + reader.getPath());
    }
    if (known == null) {
      Fit.note(reader, Fit.UNNAMED);
    }
    JsonAdapter<? extends T> adapter = moshi.adapter(known == null ? base : known);
    return adapter.fromJson(reader);
  }

  @Override
  @SuppressWarnings("unchecked") // the adapter is looked up by the value's own class
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    ((JsonAdapter<T>) moshi.adapter(value.getClass())).toJson(writer, value);
  }

  @Override
  public final String toString() {
    return "JsonAdapter(" + type + ")";
  }
}
