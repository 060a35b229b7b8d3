package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;

/** Writes JSON for a request, and marks the writer as that of a request with a tag. */
final class RequestJson {

  private static final RequestJson TAG = new RequestJson();

  private RequestJson() {}

  static <T> ByteString bytes(JsonAdapter<T> adapter, T value) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setTag(RequestJson.class, TAG);
    adapter.toJson(writer, value);
    return buffer.readByteString();
  }

  static <T> RequestBody body(JsonAdapter<T> adapter, T value, MediaType type) throws IOException {
    return RequestBody.create(bytes(adapter, value), type);
  }
}
