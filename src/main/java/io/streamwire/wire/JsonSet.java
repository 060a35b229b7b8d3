package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adapter for unmodifiable sets in the order of the document. */
final class JsonSet<T> extends JsonAdapter<Set<T>> {

  private final JsonAdapter<T> items;

  JsonSet(JsonAdapter<T> items) {
    this.items = items;
  }

  @Override
  public @Nullable Set<T> fromJson(JsonReader reader) throws IOException {
    if (!JsonList.begins(reader)) {
      return null;
    }
    Set<T> set = new LinkedHashSet<>();
    while (reader.hasNext()) {
      String path = reader.getPath();
      if (!set.add(items.fromJson(reader))) {
        throw new JsonDataException("Expected unique items but one is repeated at path " + path);
      }
    }
    reader.endArray();
    return Collections.unmodifiableSet(set);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Set<T> set) throws IOException {
    if (set == null) {
      writer.nullValue();
      return;
    }
    writer.beginArray();
    for (T item : set) {
      items.toJson(writer, item);
    }
    writer.endArray();
  }
}
