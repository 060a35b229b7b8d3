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
 * <p>If there is a discriminator, its text determines the variant. Otherwise each variant is tried,
 * and the closest match is selected: the variant with the fewest unknown properties and unknown
 * enum values; if several are equal, the first in the contract. A value that matches no variant is
 * read as free-form JSON.
 *
 * @param <U> the generated type
 */
abstract class JsonVariants<U> extends JsonAdapter<U> {

  /** Means that the value matches no variant and is free-form JSON. */
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

  /** Declares the variant for a discriminator's text. Must be called only in the constructor. */
  protected final void tag(String text, int variant) {
    tags.put(text, variant);
  }

  /** Adds a variant and returns its number. Must be called only in the constructor. */
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

  /** Creates the generated type from a value that was read. */
  protected abstract U wrap(int variant, Object value);

  @Override
  public final @Nullable U fromJson(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (discriminator == null || next != JsonReader.Token.BEGIN_OBJECT) {
      return readWithoutTag(reader, null);
    }
    String text = discriminator.peek(reader);
    Integer tagged = text == null ? null : tags.get(text);
    return tagged == null
        ? readWithoutTag(reader, discriminator)
        : wrap(tagged, read(tagged, reader));
  }

  /**
   * Reads a value whose variant is not determined by a discriminator.
   *
   * @param discriminator a discriminator whose text is unknown; {@code null} if there is no
   *     discriminator
   */
  U readWithoutTag(JsonReader reader, @Nullable Discriminator discriminator) throws IOException {
    if (discriminator != null) {
      return unknown(reader);
    }
    UnionMatch outer = UnionMatch.of(reader);
    return outer == null ? closest(reader, null) : readCached(reader, outer);
  }

  /**
   * Caches the results in an outer union, which reads the same JSON once for each of its variants.
   */
  @SuppressWarnings("unchecked") // the key contains this union
  private U readCached(JsonReader reader, UnionMatch outer) throws IOException {
    UnionMatch.CacheKey key = new UnionMatch.CacheKey(this, text(reader));
    UnionMatch.CachedMatch match = outer.cache.get(key);
    if (match == null) {
      int before = outer.penalty;
      try {
        U value = closest(reader, outer);
        outer.cache.put(key, new UnionMatch.CachedMatch(value, outer.penalty - before));
        return value;
      } catch (JsonDataException noMatch) {
        outer.cache.put(key, new UnionMatch.CachedMatch(null, 0));
        throw noMatch;
      }
    }
    if (match.value() == null) {
      throw new JsonDataException(type + ": fits no variant at path " + reader.getPath());
    }
    outer.penalty += match.penalty();
    skip(reader);
    return (U) match.value();
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
      UnionMatch fit = UnionMatch.start(peek, cache);
      try {
        Object read = variants.get(variant).fromJson(peek);
        if (read != null && fit.penalty < penalty) {
          closest = variant;
          value = read;
          penalty = fit.penalty;
        }
      } catch (JsonDataException noMatch) {
        // Not this variant; the next one may match.
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

  /** Skips a value that was read ahead. */
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
    UnionMatch.addPenalty(reader, UnionMatch.DROPPED_PROPERTY);
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
