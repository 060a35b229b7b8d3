package io.streamwire.client;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * The content of an upload. It is read while it is sent; it is never in memory as a whole. Can be
 * used wherever a {@code RequestBody} is accepted: as a body, and as the content of a {@link
 * io.streamwire.wire.FilePart}. Immutable.
 */
public final class Upload extends RequestBody {

  private static final long CHUNK = 64 * 1024;

  /** Opens the content each time it is sent. */
  @FunctionalInterface
  private interface Content {
    Source open() throws IOException;
  }

  private final @Nullable MediaType type;
  private final long length;
  private final boolean oneShot;
  private final Content content;
  private final @Nullable Progress progress;

  private Upload(
      @Nullable MediaType type,
      long length,
      boolean oneShot,
      Content content,
      @Nullable Progress progress) {
    this.type = type;
    this.length = length;
    this.oneShot = oneShot;
    this.content = content;
    this.progress = progress;
  }

  /**
   * Returns an upload of a file. The file must not change until it is sent.
   *
   * @param mediaType for example {@code image/png}; {@code null} to send no media type
   * @throws IllegalArgumentException if the file does not exist or the media type is malformed
   * @throws UncheckedIOException if the size of the file cannot be read
   */
  public static Upload of(Path file, @Nullable String mediaType) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("file: " + file + " (expected: an existing file)");
    }
    try {
      return new Upload(parse(mediaType), Files.size(file), false, () -> Okio.source(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns an upload of an array. The array is not copied.
   *
   * @throws IllegalArgumentException if the media type is malformed
   */
  public static Upload of(byte[] bytes, @Nullable String mediaType) {
    return new Upload(
        parse(mediaType),
        bytes.length,
        false,
        () -> Okio.source(new java.io.ByteArrayInputStream(bytes)),
        null);
  }

  /**
   * Returns an upload of a stream. The stream is read once and closed; the request is therefore not
   * retried after its first byte was sent.
   *
   * @param length the number of bytes in the stream; -1 if it is unknown
   * @throws IllegalArgumentException if {@code length} is less than -1 or the media type is
   *     malformed
   */
  public static Upload of(InputStream stream, long length, @Nullable String mediaType) {
    Objects.requireNonNull(stream, "stream");
    if (length < -1) {
      throw new IllegalArgumentException("length: " + length + " (expected: 0 or more, or -1)");
    }
    return new Upload(parse(mediaType), length, true, () -> Okio.source(stream), null);
  }

  private static @Nullable MediaType parse(@Nullable String mediaType) {
    return mediaType == null ? null : MediaType.get(mediaType);
  }

  /** Returns this upload with a listener that is notified of the progress. */
  public Upload onProgress(Progress listener) {
    return new Upload(type, length, oneShot, content, Objects.requireNonNull(listener, "listener"));
  }

  @Override
  public @Nullable MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isOneShot() {
    return oneShot;
  }

  /**
   * Writes the content.
   *
   * @throws EOFException if the content is shorter than its declared length
   * @throws IOException if the content is longer, or cannot be read or sent
   */
  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    long moved = 0;
    try (Source source = content.open()) {
      for (long read = source.read(sink.getBuffer(), CHUNK);
          read >= 0;
          read = source.read(sink.getBuffer(), CHUNK)) {
        moved += read;
        if (length >= 0 && moved > length) {
          throw new IOException(
              "upload: more than " + length + " bytes (expected: exactly that many)");
        }
        sink.emitCompleteSegments();
        if (progress != null) {
          progress.moved(moved, length);
        }
      }
    } catch (FileNotFoundException e) {
      throw new IOException("upload: the file no longer exists", e);
    }
    if (moved < length) {
      throw new EOFException("upload: " + moved + " bytes (expected: " + length + ")");
    }
  }
}
