package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one of several types (OpenAPI {@code oneOf}, {@code anyOf}).
 *
 * <p>With a discriminator its text decides. Without one each variant is tried in the order of the
 * contract, first refusing unknown properties and unknown enum values, then allowing them, so that
 * the closest variant wins. What fits no variant is kept as free-form JSON.
 *
 * @param <U> the generated union class
 */
public abstract class JsonUnion<U> extends JsonAdapter<U> {

  /** Stands for "fits no variant; the value is free-form JSON". */
  protected static final int UNKNOWN = -1;

  private final String type;
  private final @Nullable Discriminator discriminator;
  private final List<JsonAdapter<?>> variants;
  private final Map<String, Integer> tags = new HashMap<>();

  /**
   * Describes a union.
   *
   * @param type the union's name, for error messages
   * @param discriminator the property that tells the variant; {@code null} if the contract has none
   * @param variants the variants' adapters, in the order of the contract
   */
  protected JsonUnion(String type, @Nullable String discriminator, JsonAdapter<?>... variants) {
    this.type = type;
    this.discriminator = discriminator == null ? null : new Discriminator(discriminator);
    this.variants = List.of(variants);
  }

  /** Says which variant a discriminator's text stands for. To be called in the constructor only. */
  protected final void tag(String text, int variant) {
    tags.put(text, variant);
  }

  /** Makes a union of a value that was read. */
  protected abstract U wrap(int variant, Object value);

  /** Returns which variant the union holds, or {@link #UNKNOWN}. */
  protected abstract int variant(U union);

  /** Returns what the union holds. */
  protected abstract Object unwrap(U union);

  @Override
  public final @Nullable U fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (discriminator != null && reader.peek() == JsonReader.Token.BEGIN_OBJECT) {
      String text = discriminator.peek(reader);
      Integer tagged = text == null ? null : tags.get(text);
      return tagged == null ? unknown(reader) : wrap(tagged, read(tagged, reader));
    }
    int fitting = firstFitting(reader, true);
    if (fitting == UNKNOWN && !reader.failOnUnknown()) {
      fitting = firstFitting(reader, false);
    }
    return fitting == UNKNOWN ? unknown(reader) : wrap(fitting, read(fitting, reader));
  }

  private Object read(int variant, JsonReader reader) throws IOException {
    String path = reader.getPath();
    Object value = variants.get(variant).fromJson(reader);
    if (value == null) {
      throw new JsonDataException(type + ": unexpected null at path " + path);
    }
    return value;
  }

  private int firstFitting(JsonReader reader, boolean failOnUnknown) throws IOException {
    for (int variant = 0; variant < variants.size(); variant++) {
      JsonReader peek = reader.peekJson();
      peek.setFailOnUnknown(failOnUnknown);
      try {
        if (variants.get(variant).fromJson(peek) != null) {
          return variant;
        }
      } catch (JsonDataException another) {
        // Not this variant; what was wrong with it says nothing about the next.
      }
    }
    return UNKNOWN;
  }

  /**
   * Inside an outer union's first round nothing unknown may pass, or the outer one would settle for
   * it.
   */
  private U unknown(JsonReader reader) throws IOException {
    if (reader.failOnUnknown()) {
      throw new JsonDataException(type + ": fits no variant at path " + reader.getPath());
    }
    String path = reader.getPath();
    Object value = Json.ANY.fromJson(reader);
    if (value == null) {
      throw new JsonDataException(type + ": unexpected null at path " + path);
    }
    return wrap(UNKNOWN, value);
  }

  @Override
  @SuppressWarnings("unchecked") // the generated class pairs each variant with a value of its type
  public final void toJson(JsonWriter writer, @Nullable U union) throws IOException {
    if (union == null) {
      writer.nullValue();
      return;
    }
    int variant = variant(union);
    JsonAdapter<?> adapter = variant == UNKNOWN ? Json.ANY : variants.get(variant);
    ((JsonAdapter<Object>) adapter).toJson(writer, unwrap(union));
  }

  @Override
  public final String toString() {
    return "JsonAdapter(" + type + ")";
  }
}
