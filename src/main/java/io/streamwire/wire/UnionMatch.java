package io.streamwire.wire;

import com.squareup.moshi.JsonReader;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Counts how well a JSON value matches a type while a union tries that type. Stored as a tag of the
 * reader.
 *
 * <p>The results of inner unions are cached. Otherwise the number of reads would grow exponentially
 * with the depth of nested unions.
 */
final class UnionMatch {

  /** The penalty for a property that the contract does not declare and that is lost. */
  static final int DROPPED_PROPERTY = 4;

  /** The penalty for a value that is kept but that the contract does not declare. */
  static final int UNKNOWN_VALUE = 1;

  /** A union and the JSON that it reads; the same key always has the same result. */
  record CacheKey(JsonVariants<?> union, ByteString json) {}

  /** The result of a union; the value is {@code null} if it matched no variant. */
  record CachedMatch(@Nullable Object value, int penalty) {}

  final Map<CacheKey, CachedMatch> cache;
  int penalty;

  private UnionMatch(Map<CacheKey, CachedMatch> cache) {
    this.cache = cache;
  }

  /** Returns the match that is counted on a reader; {@code null} outside of unions. */
  static @Nullable UnionMatch of(JsonReader reader) {
    return reader.tag(UnionMatch.class);
  }

  /** Starts counting on a reader, with a cache of earlier results. */
  static UnionMatch start(JsonReader reader, Map<CacheKey, CachedMatch> cache) {
    UnionMatch match = new UnionMatch(cache);
    reader.setTag(UnionMatch.class, match);
    return match;
  }

  /** Adds a penalty if a union is counting. */
  static void addPenalty(JsonReader reader, int penalty) {
    UnionMatch match = of(reader);
    if (match != null) {
      match.penalty += penalty;
    }
  }
}
