package io.streamwire.internal.file;

import io.streamwire.client.RequestOptions;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.call.StreamedBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The temporary file of a download. {@link #close} deletes it unless it was moved. Must be used by
 * one thread.
 */
public final class PartFile implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final Path part;
  private final FileChannel channel;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

  private PartFile(Path part) throws IOException {
    this.part = part;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Creates a temporary file in the folder of the given file.
   *
   * @throws UncheckedIOException if the file cannot be created
   */
  public static PartFile beside(Path file) {
    String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
    try {
      return new PartFile(file.resolveSibling(file.getFileName() + ".part" + number));
    } catch (IOException e) {
      throw new UncheckedIOException("file: cannot create a temporary file next to " + file, e);
    }
  }

  /**
   * Saves a response body, resuming with further requests after lost connections. Returns the size
   * in bytes.
   */
  public long fill(Function<RequestOptions, ResponseBody> call, DownloadSettings settings) {
    StreamedBody body = streamed(call.apply(options().build()));
    String tag = strongTag(body);
    for (int resumes = 0; ; resumes++) {
      IOException lost = save(body, settings);
      if (lost == null) {
        return position();
      }
      if (resumes == settings.resumes() || tag == null) {
        throw broken(body, lost);
      }
      RequestOptions rest =
          options().header("Range", "bytes=" + position() + "-").header("If-Range", tag).build();
      body = streamed(call.apply(rest));
      rewindUnlessPartial(body);
    }
  }

  /** Requests an uncompressed body, because ranges refer to the uncompressed bytes. */
  private static RequestOptions.Builder options() {
    return RequestOptions.builder().header("Accept-Encoding", "identity");
  }

  private static StreamedBody streamed(ResponseBody body) {
    if (body instanceof StreamedBody streamed) {
      return streamed;
    }
    throw new IllegalArgumentException(
        "body is already in memory (expected: a streaming response)");
  }

  /**
   * Returns the validator for a range request. Only a strong one proves that the content has not
   * changed (RFC 9110, section 13.1.5).
   */
  private static @Nullable String strongTag(StreamedBody body) {
    String tag = body.headers().get("ETag");
    return tag == null || tag.startsWith("W/") ? null : tag;
  }

  /**
   * Starts again if the response is not the requested range: a status 200 has the whole content.
   */
  private void rewindUnlessPartial(StreamedBody body) {
    String range = body.headers().get("Content-Range");
    if (body.status() == 206 && range != null && range.startsWith("bytes " + position() + "-")) {
      return;
    }
    if (body.status() == 206) {
      try (body) {
        throw malformed(body, "has the range " + range + " (expected: bytes " + position() + "-)");
      }
    }
    truncate();
  }

  /** Returns the failure that ended the body early; {@code null} if it was complete. */
  private @Nullable IOException save(StreamedBody body, DownloadSettings settings) {
    try (body) {
      body.limitSilence(settings.idle());
      long start = position();
      long total = body.contentLength() < 0 ? -1 : start + body.contentLength();
      if (total > settings.limit()) {
        body.cancel();
        throw malformed(
            body, "has " + total + " bytes (expected: at most " + settings.limit() + ")");
      }
      BufferedSource source = body.source();
      while (read(source)) {
        if (position() + chunk.remaining() > settings.limit()) {
          body.cancel();
          throw malformed(body, "is too large (expected: at most " + settings.limit() + " bytes)");
        }
        write();
        settings.progress().moved(position(), total);
      }
      return total >= 0 && position() < total
          ? new EOFException(position() + " bytes (expected: " + total + ")")
          : null;
    } catch (IOException lost) {
      return lost;
    }
  }

  private boolean read(BufferedSource source) throws IOException {
    chunk.clear();
    boolean more = source.read(chunk) >= 0;
    chunk.flip();
    return more;
  }

  private void write() {
    try {
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("file: cannot write " + part, e);
    }
  }

  private long position() {
    try {
      return channel.position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void truncate() {
    try {
      channel.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BrokenStreamException broken(StreamedBody body, IOException lost) {
    Throwable safe = body.secrets().mask(lost);
    boolean timeout = lost instanceof InterruptedIOException;
    return new BrokenStreamException(
        "download interrupted, " + (timeout ? "no data within the idle timeout" : safe.toString()),
        timeout,
        null,
        safe);
  }

  private static MalformedResponseException malformed(StreamedBody body, String problem) {
    return new MalformedResponseException(
        "download: HTTP " + body.status() + ", but its body " + problem,
        body.status(),
        body.secrets().mask(body.headers()),
        "",
        null);
  }

  /** Moves the file to its final name. */
  public void moveTo(Path file) {
    try {
      channel.close();
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("file: cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(part); // no longer exists after a move
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
