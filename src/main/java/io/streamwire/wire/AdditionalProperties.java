package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties of a JSON object that its contract allows without naming them. */
public final class AdditionalProperties<T> {

  private final JsonAdapter<T> values;
  private final Map<String, T> map = new LinkedHashMap<>();

  /** Starts empty; the values are read by the given adapter. */
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

  /** Returns what was read, in the order of the document. */
  public Map<String, T> map() {
    return Collections.unmodifiableMap(map);
  }

  /** Writes the properties into the object that the writer is in. */
  public static <T> void write(JsonWriter writer, JsonAdapter<T> values, Map<String, T> extras)
      throws IOException {
    if (extras.isEmpty()) {
      return; // the usual case, without an iterator
    }
    for (Map.Entry<String, T> extra : extras.entrySet()) {
      // A null here is a value that somebody put there.
      Json.writeAlways(writer, extra.getKey(), values, extra.getValue());
    }
  }
}
