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
 * The content of an upload, which is read while it is sent and never held in memory as a whole. It
 * goes wherever a {@code RequestBody} goes: as a body, and as the content of a {@link
 * io.streamwire.wire.FilePart}. Immutable.
 */
public final class Upload extends RequestBody {

  private static final long PIECE = 64 * 1024;

  /** Opens the content, each time that it is sent. */
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
   * Returns the content of a file, which must not change until it is sent.
   *
   * @param mediaType such as {@code image/png}; {@code null} to state none
   * @throws IllegalArgumentException if there is no such file, or the media type is none
   * @throws UncheckedIOException if its size cannot be read
   */
  public static Upload of(Path file, @Nullable String mediaType) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("file: " + file + " (expected: a file that is there)");
    }
    try {
      return new Upload(parse(mediaType), Files.size(file), false, () -> Okio.source(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the content of an array, which is not copied. */
  public static Upload of(byte[] bytes, @Nullable String mediaType) {
    return new Upload(
        parse(mediaType),
        bytes.length,
        false,
        () -> Okio.source(new java.io.ByteArrayInputStream(bytes)),
        null);
  }

  /**
   * Returns what a stream gives. It is read once and closed, so that the request is not repeated
   * after its first byte.
   *
   * @param length how many bytes it gives; -1 if that is not known
   * @throws IllegalArgumentException if {@code length} is below -1, or the media type is none
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

  /** Returns this upload with someone to tell how far it has come. */
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
   * Sends the content.
   *
   * @throws EOFException if there is less of it than was said
   * @throws IOException if there is more, or it cannot be read or sent
   */
  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    long moved = 0;
    try (Source source = content.open()) {
      for (long read = source.read(sink.getBuffer(), PIECE);
          read >= 0;
          read = source.read(sink.getBuffer(), PIECE)) {
        moved += read;
        if (length >= 0 && moved > length) {
          throw new IOException("there is more to upload than " + length + " bytes");
        }
        sink.emitCompleteSegments();
        if (progress != null) {
          progress.moved(moved, length);
        }
      }
    } catch (FileNotFoundException e) {
      throw new IOException("the file to upload is gone", e);
    }
    if (moved < length) {
      throw new EOFException("there are " + moved + " bytes to upload and not " + length);
    }
  }
}
