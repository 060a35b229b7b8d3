package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@code multipart/form-data} body, one part a field (RFC 7578): files with their name,
 * texts without a content type, everything else as JSON.
 */
public final class MultipartWriter {

  private static final MediaType JSON = MediaType.get("application/json");

  private final Moshi moshi;
  private final MultipartBody.Builder body =
      new MultipartBody.Builder().setType(MultipartBody.FORM);

  private int parts;

  private MultipartWriter(Moshi moshi) {
    this.moshi = moshi;
  }

  /** Returns the body of an object. */
  static RequestBody body(MultipartFields fields, Moshi moshi) {
    MultipartWriter writer = new MultipartWriter(moshi);
    fields.writeTo(writer);
    return writer.parts == 0 ? nothing() : writer.body.build();
  }

  /** OkHttp refuses to build a body without parts; here it is the closing boundary alone. */
  private static RequestBody nothing() {
    String boundary = UUID.randomUUID().toString();
    return RequestBody.create(
        ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8),
        MediaType.get("multipart/form-data; boundary=" + boundary));
  }

  /** Writes a file; {@code null} is left out. */
  public void file(String name, @Nullable FilePart file) {
    if (file != null) {
      parts++;
      body.addFormDataPart(name, file.fileName(), file.content());
    }
  }

  /** Writes several files under one name; {@code null} is left out. */
  public void files(String name, @Nullable Collection<FilePart> files) {
    if (files != null) {
      files.forEach(file -> file(name, file));
    }
  }

  /** Writes a text; {@code null} is left out. */
  public void text(String name, @Nullable Object value) {
    if (value != null) {
      String text = WireText.of(value);
      WireText.requirePaired(name, text);
      parts++;
      body.addPart(
          MultipartBody.Part.createFormData(
              name, null, RequestBody.create(text.getBytes(StandardCharsets.UTF_8), null)));
    }
  }

  /** Writes several texts under one name; {@code null} is left out. */
  public void texts(String name, @Nullable Collection<?> values) {
    if (values != null) {
      values.forEach(value -> text(name, value));
    }
  }

  /**
   * Writes a value as JSON, by the adapter that the given function makes; {@code null} is left out.
   */
  public <T> void json(String name, Function<Moshi, JsonAdapter<T>> adapter, @Nullable T value) {
    if (value != null) {
      byte[] json = adapter.apply(moshi).toJson(value).getBytes(StandardCharsets.UTF_8);
      parts++;
      body.addFormDataPart(name, null, RequestBody.create(json, JSON));
    }
  }
}
