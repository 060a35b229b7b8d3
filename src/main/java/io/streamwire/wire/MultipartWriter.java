package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Writes a multipart body with one part for each field (RFC 7578): files with their names, texts
 * without a content type unless the contract declares one, and any other value as JSON. The parts
 * of other multipart types contain their names in the same way.
 */
public final class MultipartWriter {

  private static final String JSON = "application/json";

  private final Moshi moshi;
  private final MultipartBody.Builder body;
  private Headers.Builder headers = new Headers.Builder();

  private int parts;

  private MultipartWriter(Moshi moshi, MediaType type) {
    this.moshi = moshi;
    this.body = new MultipartBody.Builder().setType(type);
  }

  /** Returns the body of an object as {@code multipart/form-data}. */
  static RequestBody body(MultipartFields fields, Moshi moshi) {
    return body(fields, moshi, MultipartBody.FORM);
  }

  /** Returns the body of an object. */
  static RequestBody body(MultipartFields fields, Moshi moshi, MediaType type) {
    MultipartWriter writer = new MultipartWriter(moshi, type);
    fields.writeTo(writer);
    return writer.parts == 0 ? empty(type) : writer.body.build();
  }

  /**
   * Returns a body of the closing boundary only, because OkHttp cannot build a body without parts.
   */
  private static RequestBody empty(MediaType type) {
    String boundary = UUID.randomUUID().toString();
    return RequestBody.create(
        ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8),
        MediaType.get(type + "; boundary=" + boundary));
  }

  /** Adds a header to the next part; {@code null} is omitted. */
  public void header(String name, @Nullable Object value) {
    if (value != null) {
      headers.add(name, WireText.of(value));
    }
  }

  /** Writes a file; {@code null} is omitted. */
  public void file(String name, @Nullable FilePart file) {
    file(name, file, null);
  }

  /**
   * Writes a file; {@code null} is omitted.
   *
   * @param contentType the media type of a file without a media type
   */
  public void file(String name, @Nullable FilePart file, @Nullable String contentType) {
    if (file != null) {
      RequestBody content = file.content();
      add(
          name,
          file.fileName(),
          content.contentType() == null && contentType != null
              ? new DefaultTypeBody(content, contentType)
              : content);
    }
    headers = new Headers.Builder();
  }

  /** Writes several files with one name; {@code null} is omitted. */
  public void files(String name, @Nullable Collection<FilePart> files) {
    files(name, files, null);
  }

  /** Writes several files with one name; {@code null} is omitted. */
  public void files(
      String name, @Nullable Collection<FilePart> files, @Nullable String contentType) {
    writeEach(files, file -> file(name, file, contentType));
  }

  /** Writes a text; {@code null} is omitted. */
  public void text(String name, @Nullable Object value) {
    text(name, value, null);
  }

  /** Writes a text with a media type; {@code null} is omitted. */
  public void text(String name, @Nullable Object value, @Nullable String contentType) {
    if (value != null) {
      String text = WireText.of(value);
      WireText.requirePaired(name, text);
      MediaType type = contentType == null ? null : MediaType.get(contentType);
      add(name, null, RequestBody.create(text.getBytes(StandardCharsets.UTF_8), type));
    }
    headers = new Headers.Builder();
  }

  /** Writes several texts with one name; {@code null} is omitted. */
  public void texts(String name, @Nullable Collection<?> values) {
    texts(name, values, null);
  }

  /** Writes several texts with one name; {@code null} is omitted. */
  public void texts(String name, @Nullable Collection<?> values, @Nullable String contentType) {
    writeEach(values, value -> text(name, value, contentType));
  }

  /**
   * Writes a value as JSON with the adapter that the given function returns; {@code null} is
   * omitted.
   */
  public <T> void json(String name, Function<Moshi, JsonAdapter<T>> adapter, @Nullable T value) {
    json(name, adapter, value, JSON);
  }

  /** Writes a value as JSON with a media type; {@code null} is omitted. */
  public <T> void json(
      String name, Function<Moshi, JsonAdapter<T>> adapter, @Nullable T value, String contentType) {
    if (value != null) {
      try {
        add(name, null, RequestJson.body(adapter.apply(moshi), value, MediaType.get(contentType)));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible); // writing to a buffer cannot fail
      }
    }
    headers = new Headers.Builder();
  }

  /** Writes several values as JSON, each as a separate part; {@code null} is omitted. */
  public <T> void jsons(
      String name, Function<Moshi, JsonAdapter<T>> adapter, @Nullable Collection<T> values) {
    writeEach(values, value -> json(name, adapter, value));
  }

  /**
   * Writes the parts that the contract does not declare: files, texts, and any other value as JSON.
   */
  public <T> void others(Map<String, T> others, Function<Moshi, JsonAdapter<T>> adapter) {
    others.forEach(
        (name, value) -> {
          if (value instanceof FilePart file) {
            file(name, file);
          } else if (value == null || WireText.isScalar(value)) {
            text(name, value);
          } else {
            json(name, adapter, value);
          }
        });
  }

  /** Writes the files that the contract does not declare. */
  public void otherFiles(Map<String, FilePart> others) {
    others.forEach(this::file);
  }

  /** Writes several parts with the same headers. */
  private <T> void writeEach(@Nullable Collection<T> values, Consumer<T> part) {
    Headers partHeaders = headers.build();
    if (values != null) {
      for (T value : values) {
        headers = partHeaders.newBuilder();
        part.accept(value);
      }
    }
    headers = new Headers.Builder();
  }

  private void add(String name, @Nullable String fileName, RequestBody content) {
    Headers disposition = MultipartBody.Part.createFormData(name, fileName, content).headers();
    Headers.Builder all = disposition == null ? new Headers.Builder() : disposition.newBuilder();
    parts++;
    body.addPart(MultipartBody.Part.create(all.addAll(headers.build()).build(), content));
  }
}
