package io.streamwire.wire;

import com.squareup.moshi.JsonReader;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * How well a piece of JSON fits the type it is read as, counted while a union tries that type. It
 * rides on the reader as a tag.
 *
 * <p>What inner unions found out is remembered: without that each level of nesting would multiply
 * the work of the one below.
 */
final class UnionMatch {

  /** The property has no name in the contract and is lost. */
  static final int DROPPED_PROPERTY = 4;

  /** The value is kept, but the contract does not name it. */
  static final int UNKNOWN_VALUE = 1;

  /** A union and the JSON it was asked to read: the same question has the same answer. */
  record CacheKey(JsonVariants<?> union, ByteString json) {}

  /** What a union made of it; {@code null} if it refused. */
  record CachedMatch(@Nullable Object value, int penalty) {}

  final Map<CacheKey, CachedMatch> cache;
  int penalty;

  private UnionMatch(Map<CacheKey, CachedMatch> cache) {
    this.cache = cache;
  }

  /** Returns the fit that is being counted on a reader; {@code null} outside of unions. */
  static @Nullable UnionMatch of(JsonReader reader) {
    return reader.tag(UnionMatch.class);
  }

  /** Starts to count on a reader, with the cache known so far. */
  static UnionMatch count(JsonReader reader, Map<CacheKey, CachedMatch> cache) {
    UnionMatch fit = new UnionMatch(cache);
    reader.setTag(UnionMatch.class, fit);
    return fit;
  }

  /** Takes note of a penalty if anyone counts. */
  static void note(JsonReader reader, int penalty) {
    UnionMatch fit = of(reader);
    if (fit != null) {
      fit.penalty += penalty;
    }
  }
}
