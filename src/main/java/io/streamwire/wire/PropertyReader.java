package io.streamwire.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the properties of one JSON object for a generated adapter. Skips undeclared
 * properties, rejects repeated ones, and reports missing ones with the path of the object.
 */
public final class PropertyReader {

  private final String type;
  private final JsonReader reader;
  private final JsonReader.Options names;
  private final @Nullable AdditionalProperties<?> extras;
  private final boolean keeping;
  private @Nullable AdditionalProperties<Object> unknown;
  private long seen;
  private @Nullable BitSet seenHigh;

  private PropertyReader(
      String type,
      JsonReader reader,
      JsonReader.Options names,
      @Nullable AdditionalProperties<?> extras,
      boolean keeping)
      throws IOException {
    this.type = type;
    this.reader = reader;
    this.names = names;
    this.extras = extras;
    this.keeping = keeping;
    JsonReader.Token next = reader.peek();
    if (next != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException(
          type + ": expected an object but was " + next + " at path " + reader.getPath());
    }
    reader.beginObject();
  }

  /** Enters an object whose unknown properties are skipped. */
  public static PropertyReader begin(String type, JsonReader reader, JsonReader.Options names)
      throws IOException {
    return new PropertyReader(type, reader, names, null, false);
  }

  /**
   * Enters an object whose unknown properties are kept although the contract does not declare
   * additional properties. No map is created if there are none.
   */
  public static PropertyReader keeping(String type, JsonReader reader, JsonReader.Options names)
      throws IOException {
    return new PropertyReader(type, reader, names, null, true);
  }

  /** Enters an object whose unknown properties are kept. */
  public static PropertyReader begin(
      String type, JsonReader reader, JsonReader.Options names, AdditionalProperties<?> extras)
      throws IOException {
    return new PropertyReader(type, reader, names, extras, false);
  }

  /**
   * Returns the index of the next known property. At the end of the object, leaves it and returns
   * -1.
   */
  public int next() throws IOException {
    while (reader.hasNext()) {
      int index = reader.selectName(names);
      if (index >= 0) {
        markSeen(index);
        return index;
      }
      readUnknown();
    }
    reader.endObject();
    return -1;
  }

  private void readUnknown() throws IOException {
    UnionMatch.addPenalty(
        reader, extras == null ? UnionMatch.DROPPED_PROPERTY : UnionMatch.UNKNOWN_VALUE);
    if (extras != null) {
      extras.read(reader.nextName(), reader);
    } else if (keeping && !reader.failOnUnknown()) {
      if (unknown == null) {
        unknown = new AdditionalProperties<>(Json.ANY);
      }
      unknown.read(reader.nextName(), reader);
    } else {
      reader.skipName();
      reader.skipValue();
    }
  }

  /** Returns the unknown properties that were kept, in the order of the document. */
  public Map<String, Object> unknown() {
    return unknown == null ? Map.of() : unknown.map();
  }

  private void markSeen(int index) {
    if (index < Long.SIZE) {
      long bit = 1L << index;
      if ((seen & bit) != 0) {
        throw repeated();
      }
      seen |= bit;
      return;
    }
    if (seenHigh == null) {
      seenHigh = new BitSet();
    }
    if (seenHigh.get(index)) {
      throw repeated();
    }
    seenHigh.set(index);
  }

  private JsonDataException repeated() {
    return new JsonDataException(type + ": property is repeated at path " + reader.getPath());
  }

  /**
   * Checks a required property after the object was read.
   *
   * @throws JsonDataException if it was missing or {@code null}
   */
  public void require(String name, @Nullable Object value) {
    if (value == null) {
      throw new JsonDataException(
          type
              + ": required property '"
              + name
              + "' is missing or null at path "
              + ValuePath.of(reader));
    }
  }
}
