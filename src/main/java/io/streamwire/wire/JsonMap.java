package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adapter for unmodifiable maps in the order of the document. Values may be {@code null}. */
final class JsonMap<T> extends JsonAdapter<Map<String, T>> {

  private final JsonAdapter<T> values;

  JsonMap(JsonAdapter<T> values) {
    this.values = values;
  }

  @Override
  public @Nullable Map<String, T> fromJson(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (next != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException(
          "Expected an object but was " + next + " at path " + reader.getPath());
    }
    Map<String, T> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      put(map, reader.nextName(), reader);
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  private void put(Map<String, T> map, String name, JsonReader reader) throws IOException {
    if (map.containsKey(name)) {
      throw new JsonDataException(
          "Expected unique names but one is repeated at path " + reader.getPath());
    }
    map.put(name, values.fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<String, T> map) throws IOException {
    if (map == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Map.Entry<String, T> entry : map.entrySet()) {
      // A null in the map is an intended value.
      Json.writeAlways(writer, entry.getKey(), values, entry.getValue());
    }
    writer.endObject();
  }
}
