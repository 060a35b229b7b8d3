package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is one of several types.
 *
 * <p>With a discriminator its text decides. Without one each variant is tried, and the closest
 * wins: the one with the fewest unknown properties and unknown enum values, at equality the
 * contract's first. What fits no variant is free-form JSON.
 *
 * @param <U> the generated type
 */
abstract class JsonVariants<U> extends JsonAdapter<U> {

  /** Stands for "fits no variant; the value is free-form JSON". */
  static final int UNKNOWN = -1;

  private final String type;
  private final @Nullable Discriminator discriminator;
  private final List<JsonAdapter<?>> variants;
  private final Map<String, Integer> tags = new HashMap<>();

  JsonVariants(
      String type, @Nullable String discriminator, List<? extends JsonAdapter<?>> variants) {
    this.type = type;
    this.discriminator = discriminator == null ? null : new Discriminator(discriminator);
    this.variants = new ArrayList<>(variants);
  }

  /** Says which variant a discriminator's text stands for. To be called in the constructor only. */
  protected final void tag(String text, int variant) {
    tags.put(text, variant);
  }

  /** Adds a variant and returns its number. To be called in the constructor only. */
  final int add(JsonAdapter<?> variant) {
    variants.add(variant);
    return variants.size() - 1;
  }

  final String type() {
    return type;
  }

  final JsonAdapter<?> adapter(int variant) {
    return variants.get(variant);
  }

  /** Makes the generated type of a value that was read. */
  protected abstract U wrap(int variant, Object value);

  @Override
  public final @Nullable U fromJson(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (discriminator == null || next != JsonReader.Token.BEGIN_OBJECT) {
      return untold(reader, null);
    }
    String text = discriminator.peek(reader);
    Integer tagged = text == null ? null : tags.get(text);
    return tagged == null ? untold(reader, discriminator) : wrap(tagged, read(tagged, reader));
  }

  /**
   * Reads a value whose variant no discriminator tells.
   *
   * @param discriminator the one that names no variant; {@code null} if there is none to ask
   */
  U untold(JsonReader reader, @Nullable Discriminator discriminator) throws IOException {
    if (discriminator != null) {
      return unknown(reader);
    }
    UnionMatch outer = UnionMatch.of(reader);
    return outer == null ? closest(reader, null) : remembered(reader, outer);
  }

  /** Inside another union the same JSON comes by once for each variant of that one. */
  @SuppressWarnings("unchecked") // the question names this union
  private U remembered(JsonReader reader, UnionMatch outer) throws IOException {
    UnionMatch.CacheKey question = new UnionMatch.CacheKey(this, text(reader));
    UnionMatch.CachedMatch answer = outer.cache.get(question);
    if (answer == null) {
      int before = outer.penalty;
      try {
        U value = closest(reader, outer);
        outer.cache.put(question, new UnionMatch.CachedMatch(value, outer.penalty - before));
        return value;
      } catch (JsonDataException refused) {
        outer.cache.put(question, new UnionMatch.CachedMatch(null, 0));
        throw refused;
      }
    }
    if (answer.value() == null) {
      throw new JsonDataException(type + ": fits no variant at path " + reader.getPath());
    }
    outer.penalty += answer.penalty();
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

  private U closest(JsonReader reader, @Nullable UnionMatch outer) throws IOException {
    int closest = UNKNOWN;
    Object value = null;
    int penalty = Integer.MAX_VALUE;
    Map<UnionMatch.CacheKey, UnionMatch.CachedMatch> cache =
        outer == null ? new HashMap<>() : outer.cache;
    for (int variant = 0; variant < variants.size() && penalty > 0; variant++) {
      JsonReader peek = reader.peekJson();
      UnionMatch fit = UnionMatch.count(peek, cache);
      try {
        Object read = variants.get(variant).fromJson(peek);
        if (read != null && fit.penalty < penalty) {
          closest = variant;
          value = read;
          penalty = fit.penalty;
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
      outer.penalty += penalty;
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

  final Object read(int variant, JsonReader reader) throws IOException {
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
    UnionMatch.note(reader, UnionMatch.DROPPED_PROPERTY);
    String path = reader.getPath();
    Object value = Json.ANY.fromJson(reader);
    if (value == null) {
      throw new JsonDataException(type + ": unexpected null at path " + path);
    }
    return wrap(UNKNOWN, value);
  }

  @Override
  public final String toString() {
    return "JsonAdapter(" + type + ")";
  }
}
