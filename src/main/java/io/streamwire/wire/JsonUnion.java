package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one of several types (OpenAPI {@code oneOf}, {@code anyOf}).
 *
 * <p>With a discriminator its text decides. Without one each variant is tried, and the closest
 * wins: the one with the fewest unknown properties and unknown enum values, at equality the
 * contract's first. What fits no variant is kept as free-form JSON.
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
    Fit outer = Fit.of(reader);
    return outer == null ? closest(reader, null) : remembered(reader, outer);
  }

  /** Inside another union the same JSON comes by once for each variant of that one. */
  @SuppressWarnings("unchecked") // the question names this union
  private U remembered(JsonReader reader, Fit outer) throws IOException {
    Fit.Question question = new Fit.Question(this, text(reader));
    Fit.Answer answer = outer.answers.get(question);
    if (answer == null) {
      int before = outer.misfit;
      try {
        U value = closest(reader, outer);
        outer.answers.put(question, new Fit.Answer(value, outer.misfit - before));
        return value;
      } catch (JsonDataException refused) {
        outer.answers.put(question, new Fit.Answer(null, 0));
        throw refused;
      }
    }
    if (answer.value() == null) {
      throw new JsonDataException(type + ": fits no variant at path " + reader.getPath());
    }
    outer.misfit += answer.misfit();
    skip(reader);
    return (U) answer.value();
  }

  private static ByteString text(JsonReader reader) throws IOException {
    try {
      return reader.peekJson().nextSource().readByteString();
    } catch (EOFException cut) {
      throw new EOFException("End of input at path " + reader.getPath());
    }
  }

  private U closest(JsonReader reader, @Nullable Fit outer) throws IOException {
    int closest = UNKNOWN;
    Object value = null;
    int misfit = Integer.MAX_VALUE;
    Map<Fit.Question, Fit.Answer> answers = outer == null ? new HashMap<>() : outer.answers;
    for (int variant = 0; variant < variants.size() && misfit > 0; variant++) {
      JsonReader peek = reader.peekJson();
      Fit fit = Fit.count(peek, answers);
      try {
        Object read = variants.get(variant).fromJson(peek);
        if (read != null && fit.misfit < misfit) {
          closest = variant;
          value = read;
          misfit = fit.misfit;
        }
      } catch (JsonDataException another) {
        // Not this variant; what was wrong with it says nothing about the next.
      }
    }
    if (value == null) {
      return unknown(reader);
    }
    skip(reader);
    if (outer != null) {
      outer.misfit += misfit;
    }
    return wrap(closest, value);
  }

  /** Steps over a value that was read ahead. */
  private static void skip(JsonReader reader) throws IOException {
    boolean failOnUnknown = reader.failOnUnknown();
    reader.setFailOnUnknown(false);
    reader.skipValue();
    reader.setFailOnUnknown(failOnUnknown);
  }

  private Object read(int variant, JsonReader reader) throws IOException {
    String path = reader.getPath();
    Object value = variants.get(variant).fromJson(reader);
    if (value == null) {
      throw new JsonDataException(type + ": unexpected null at path " + path);
    }
    return value;
  }

  private U unknown(JsonReader reader) throws IOException {
    if (reader.failOnUnknown()) {
      throw new JsonDataException(type + ": fits no variant at path " + reader.getPath());
    }
    Fit.note(reader, Fit.LOST);
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
