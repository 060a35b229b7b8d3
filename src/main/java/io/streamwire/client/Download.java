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
 * Saves a response body to a file. Only a few kilobytes of it are in memory at any time.
 *
 * <pre>{@code
 * Download.of(options -> client.items().downloadPhoto("7", options)).saveTo(Path.of("7.png"));
 * }</pre>
 *
 * <p>The call's timeout applies until the response's headers arrive; from then on {@link
 * #idleTimeout} limits the time without any data. Immutable.
 */
public final class Download {

  private final Function<RequestOptions, ResponseBody> call;
  private final DownloadSettings settings;

  private Download(Function<RequestOptions, ResponseBody> call, DownloadSettings settings) {
    this.call = call;
    this.settings = settings;
  }

  /**
   * Returns the download of an operation's response body.
   *
   * @param call makes the call with the given options; called again to resume after a lost
   *     connection
   */
  public static Download of(Function<RequestOptions, ResponseBody> call) {
    return new Download(Objects.requireNonNull(call, "call"), DownloadSettings.DEFAULTS);
  }

  /** Sets the listener that is notified of the progress. */
  public Download onProgress(Progress listener) {
    Objects.requireNonNull(listener, "listener");
    return new Download(call, settings.with(listener));
  }

  /**
   * Limits the size of the file in bytes. The default is no limit.
   *
   * @throws IllegalArgumentException if {@code bytes} is negative
   */
  public Download maxBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("maxBytes: " + bytes + " (expected: 0 or more)");
    }
    return new Download(call, settings.withLimit(bytes));
  }

  /**
   * Limits the time without any data from the server. The default is 1 minute.
   *
   * @throws IllegalArgumentException if {@code limit} is not from 1 ms to 24 days
   */
  public Download idleTimeout(Duration limit) {
    return new Download(call, settings.withIdle(Arguments.timeout("idleTimeout", limit)));
  }

  /**
   * Limits how often the download resumes after a lost connection. It can resume only if the server
   * supports range requests and a strong {@code ETag} shows that the content has not changed;
   * otherwise a lost connection is an error. The default is 2.
   *
   * @param most the maximum number of times in total, 0 to 1000
   * @throws IllegalArgumentException if {@code most} is out of range
   */
  public Download maxResumes(int most) {
    if (most < 0 || most > 1000) {
      throw new IllegalArgumentException("maxResumes: " + most + " (expected: 0 to 1000)");
    }
    return new Download(call, settings.withResumes(most));
  }

  /**
   * Saves the response body. It is written to a temporary file in the same folder, with {@code
   * .part} and a number appended to the name, and moved to its final name when it is complete. An
   * existing file is replaced then, or left unchanged if the download fails.
   *
   * @return the size of the file in bytes
   * @throws IllegalArgumentException if the file's folder does not exist
   * @throws BrokenStreamException if the connection was lost and the download could not resume
   * @throws MalformedResponseException if the body is larger than {@link #maxBytes}
   * @throws UncheckedIOException if the file cannot be written
   */
  public long saveTo(Path file) {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "file: " + file + " (expected: a file in an existing folder)");
    }
    try (PartFile part = PartFile.beside(file.toAbsolutePath())) {
      long size = part.fill(call, settings);
      part.moveTo(file.toAbsolutePath());
      return size;
    }
  }
}
