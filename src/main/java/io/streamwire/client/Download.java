package io.streamwire.client;

import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.check.Arguments;
import io.streamwire.internal.file.DownloadSettings;
import io.streamwire.internal.file.PartFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Saves a reply to a file, piece by piece: never more of it than some kilobytes are in memory.
 *
 * <pre>{@code
 * Download.of(options -> client.items().downloadPhoto("7", options)).saveTo(Path.of("7.png"));
 * }</pre>
 *
 * <p>The call's time limit counts until the head of the reply; from there {@link #idleTimeout}
 * limits how long the server may say nothing. Immutable.
 */
public final class Download {

  private final Function<RequestOptions, ResponseBody> call;
  private final DownloadSettings settings;

  private Download(Function<RequestOptions, ResponseBody> call, DownloadSettings settings) {
    this.call = call;
    this.settings = settings;
  }

  /**
   * Returns the download of an operation's reply.
   *
   * @param call makes the call with the options that it is given; asked again to go on where a
   *     connection was lost
   */
  public static Download of(Function<RequestOptions, ResponseBody> call) {
    return new Download(Objects.requireNonNull(call, "call"), DownloadSettings.USUAL);
  }

  /** Sets someone to tell how far it has come. */
  public Download onProgress(Progress listener) {
    Objects.requireNonNull(listener, "listener");
    return new Download(call, settings.with(listener));
  }

  /**
   * Limits the size; there is no limit by default.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Download maxBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("maxBytes: " + bytes + " (expected: 0 or more)");
    }
    return new Download(call, settings.withLimit(bytes));
  }

  /**
   * Limits how long the server may say nothing; the default is 1 minute.
   *
   * @throws IllegalArgumentException if it is not from 1 ms to 24 days
   */
  public Download idleTimeout(Duration limit) {
    return new Download(call, settings.withIdle(Arguments.timeout("idleTimeout", limit)));
  }

  /**
   * Goes on where a connection was lost, if the server takes ranges and says by a strong {@code
   * ETag} that it still has the same; else it is an error. The default is 2.
   *
   * @param most how often in all; 0 to 1000
   * @throws IllegalArgumentException if {@code most} is out of range
   */
  public Download maxResumes(int most) {
    if (most < 0 || most > 1000) {
      throw new IllegalArgumentException("maxResumes: " + most + " (expected: 0 to 1000)");
    }
    return new Download(call, settings.withResumes(most));
  }

  /**
   * Saves the reply. It is written beside the file, under its name with {@code .part} and a number,
   * and moved there once it is whole: a file that was there before is replaced then or not at all.
   *
   * @return how many bytes it has
   * @throws IllegalArgumentException if the file's folder is not there
   * @throws BrokenStreamException if the reply broke off and could not be gone on with
   * @throws MalformedResponseException if it is larger than allowed
   * @throws UncheckedIOException if the file cannot be written
   */
  public long saveTo(Path file) {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "file: " + file + " (expected: a file in a folder that is there)");
    }
    try (PartFile part = PartFile.beside(file.toAbsolutePath())) {
      long size = part.fill(call, settings);
      part.moveTo(file.toAbsolutePath());
      return size;
    }
  }
}
