package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of some named properties, read as generated adapters do; it stays a map. */
final class NamedProperties extends JsonAdapter<Map<String, Object>> {

  private final List<Map.Entry<String, JsonAdapter<?>>> properties;
  private final JsonReader.Options names;
  private final boolean others;

  private NamedProperties(List<Map.Entry<String, JsonAdapter<?>>> properties, boolean others) {
    this.properties = properties;
    this.names =
        JsonReader.Options.of(properties.stream().map(Map.Entry::getKey).toArray(String[]::new));
    this.others = others;
  }

  /** Properties without a name are lost. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  static NamedProperties only(Map.Entry<String, JsonAdapter<?>>... properties) {
    return new NamedProperties(List.of(properties), false);
  }

  /** Properties without a name are kept. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied at once
  static NamedProperties andOthers(Map.Entry<String, JsonAdapter<?>>... properties) {
    return new NamedProperties(List.of(properties), true);
  }

  static Map.Entry<String, JsonAdapter<?>> property(String name, JsonAdapter<?> adapter) {
    return Map.entry(name, adapter);
  }

  @Override
  public Map<String, Object> fromJson(JsonReader reader) throws IOException {
    AdditionalProperties<Object> extras = new AdditionalProperties<>(Json.ANY);
    PropertyReader found =
        others
            ? PropertyReader.begin("Thing", reader, names, extras)
            : PropertyReader.begin("Thing", reader, names);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int next = found.next(); next >= 0; next = found.next()) {
      values.put(properties.get(next).getKey(), properties.get(next).getValue().fromJson(reader));
    }
    values.putAll(extras.map());
    return values;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<String, Object> values) throws IOException {
    Json.ANY.toJson(writer, values);
  }
}
