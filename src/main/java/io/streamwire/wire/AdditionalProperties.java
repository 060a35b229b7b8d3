package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties of a JSON object that its contract allows but does not declare. */
public final class AdditionalProperties<T> {

  private final JsonAdapter<T> values;
  private final Map<String, T> map = new LinkedHashMap<>();

  /**
   * Creates an empty collection.
   *
   * @param values the adapter of the values
   */
  public AdditionalProperties(JsonAdapter<T> values) {
    this.values = values;
  }

  void read(String name, JsonReader reader) throws IOException {
    if (map.containsKey(name)) {
      throw new JsonDataException(
          "Expected unique names but one is repeated at path " + reader.getPath());
    }
    map.put(name, values.fromJson(reader));
  }

  /** Returns the properties in the order of the document. */
  public Map<String, T> map() {
    return Collections.unmodifiableMap(map);
  }

  /** Writes the properties into the current object of the writer. */
  public static <T> void write(JsonWriter writer, JsonAdapter<T> values, Map<String, T> extras)
      throws IOException {
    if (extras.isEmpty()) {
      return; // the usual case; saves an iterator
    }
    for (Map.Entry<String, T> extra : extras.entrySet()) {
      // A null in the map is an intended value.
      Json.writeAlways(writer, extra.getKey(), values, extra.getValue());
    }
  }
}
