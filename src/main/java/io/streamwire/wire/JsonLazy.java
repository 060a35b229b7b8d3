package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * An adapter that is looked up when it is first used. Concurrent look-ups are harmless, because
 * Moshi returns the same adapter.
 */
final class JsonLazy<T> extends JsonAdapter<T> {

  private final Moshi moshi;
  private final Type type;
  private volatile @Nullable JsonAdapter<T> adapter;

  JsonLazy(Moshi moshi, Type type) {
    this.moshi = moshi;
    this.type = type;
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    return adapter().fromJson(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    adapter().toJson(writer, value);
  }

  @Override
  public String toString() {
    return "JsonAdapter(" + type.getTypeName() + ")";
  }

  private JsonAdapter<T> adapter() {
    JsonAdapter<T> result = adapter;
    if (result == null) {
      result = moshi.adapter(type);
      adapter = result;
    }
    return result;
  }
}
