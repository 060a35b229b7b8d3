package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adapter for unmodifiable lists. Items may be {@code null}, so that a list is read without
 * loss.
 */
final class JsonList<T> extends JsonAdapter<List<T>> {

  private final JsonAdapter<T> items;

  JsonList(JsonAdapter<T> items) {
    this.items = items;
  }

  @Override
  public @Nullable List<T> fromJson(JsonReader reader) throws IOException {
    if (!begins(reader)) {
      return null;
    }
    List<T> list = new ArrayList<>();
    while (reader.hasNext()) {
      list.add(items.fromJson(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable List<T> list) throws IOException {
    if (list == null) {
      writer.nullValue();
      return;
    }
    writer.beginArray();
    for (T item : list) {
      items.toJson(writer, item);
    }
    writer.endArray();
  }

  /** Enters an array. Consumes {@code null} and returns false if there is {@code null} instead. */
  static boolean begins(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == JsonReader.Token.NULL) {
      reader.nextNull();
      return false;
    }
    if (next != JsonReader.Token.BEGIN_ARRAY) {
      throw new JsonDataException(
          "Expected an array but was " + next + " at path " + reader.getPath());
    }
    reader.beginArray();
    return true;
  }
}
