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

/** A file that is not whole yet. Closed before it is moved, it is deleted. For one thread. */
public final class PartFile implements AutoCloseable {

  private static final int PIECE = 64 * 1024;

  private final Path part;
  private final FileChannel channel;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE);

  private PartFile(Path part) throws IOException {
    this.part = part;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Creates a file in the folder of another.
   *
   * @throws UncheckedIOException if that is not possible
   */
  public static PartFile beside(Path file) {
    String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
    try {
      return new PartFile(file.resolveSibling(file.getFileName() + ".part" + number));
    } catch (IOException e) {
      throw new UncheckedIOException("no file can be written beside " + file, e);
    }
  }

  /** Saves a reply, and goes on with another where the first was lost; returns the size. */
  public long fill(Function<RequestOptions, ResponseBody> call, DownloadSettings settings) {
    StreamedBody body = asked(call.apply(options().build()));
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
      body = asked(call.apply(rest));
      rewindUnlessPartial(body);
    }
  }

  /** Parts of what was compressed on the way would not fit together. */
  private static RequestOptions.Builder options() {
    return RequestOptions.builder().header("Accept-Encoding", "identity");
  }

  private static StreamedBody asked(ResponseBody body) {
    if (body instanceof StreamedBody streamed) {
      return streamed;
    }
    throw new IllegalArgumentException(
        "the call gives a body that is in memory already (expected: a reply that is streamed)");
  }

  /**
   * RFC 9110, section 13.1.5: only a strong validator proves that the rest belongs to the start.
   */
  private static @Nullable String strongTag(StreamedBody body) {
    String tag = body.headers().get("ETag");
    return tag == null || tag.startsWith("W/") ? null : tag;
  }

  /** A 200 in the place of a 206 is the whole again. */
  private void rewindUnlessPartial(StreamedBody body) {
    String range = body.headers().get("Content-Range");
    if (body.status() == 206 && range != null && range.startsWith("bytes " + position() + "-")) {
      return;
    }
    if (body.status() == 206) {
      try (body) {
        throw malformed(body, "is another part than was asked for: " + range);
      }
    }
    truncate();
  }

  /** Returns what ended the reply before its end; {@code null} if it was whole. */
  private @Nullable IOException save(StreamedBody body, DownloadSettings settings) {
    try (body) {
      body.limitSilence(settings.idle());
      long start = position();
      long total = body.contentLength() < 0 ? -1 : start + body.contentLength();
      if (total > settings.limit()) {
        body.cancel();
        throw malformed(body, "has " + total + " bytes, more than " + settings.limit());
      }
      BufferedSource source = body.source();
      while (read(source)) {
        if (position() + piece.remaining() > settings.limit()) {
          body.cancel();
          throw malformed(body, "has more than " + settings.limit() + " bytes");
        }
        write();
        settings.progress().moved(position(), total);
      }
      return total >= 0 && position() < total
          ? new EOFException(position() + " bytes instead of " + total)
          : null;
    } catch (IOException lost) {
      return lost;
    }
  }

  private boolean read(BufferedSource source) throws IOException {
    piece.clear();
    boolean more = source.read(piece) >= 0;
    piece.flip();
    return more;
  }

  private void write() {
    try {
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + part + " cannot be written", e);
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
        "the download broke off, "
            + (timeout ? "the server said nothing for too long" : safe.toString()),
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

  /** Puts the file in its place. */
  public void moveTo(Path file) {
    try {
      channel.close();
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be written", e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(part); // gone already where it was moved
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
