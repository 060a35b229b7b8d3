package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes an open enum. A value that the contract does not declare is kept, unless the
 * reader is set to fail on unknown values.
 *
 * @param <V> the JSON type of the values
 * @param <E> the generated enum class
 */
public abstract class JsonEnum<V, E extends OpenEnum<V>> extends JsonAdapter<E> {

  private final JsonAdapter<V> values;
  private final Function<V, E> of;

  /**
   * Creates an adapter.
   *
   * @param values the adapter of the values
   * @param of the generated {@code of} method
   */
  protected JsonEnum(JsonAdapter<V> values, Function<V, E> of) {
    this.values = values;
    this.of = of;
  }

  @Override
  public final @Nullable E fromJson(JsonReader reader) throws IOException {
    String path = reader.failOnUnknown() ? reader.getPath() : "";
    V value = values.fromJson(reader);
    if (value == null) {
      return null;
    }
    E result = of.apply(value);
    if (!result.known()) {
      UnionMatch.addPenalty(reader, UnionMatch.UNKNOWN_VALUE);
    }
    if (reader.failOnUnknown() && !result.known()) {
      throw new JsonDataException(
          "Expected a value of the enum but was " + value + " at path " + path);
    }
    return result;
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable E value) throws IOException {
    values.toJson(writer, value == null ? null : value.value());
  }

  @Override
  public final String toString() {
    return "JsonAdapter(" + values + ", open enum)";
  }
}
