package io.streamwire.internal.file;

import io.streamwire.client.Progress;
import java.time.Duration;

/**
 * The settings of a download. Immutable.
 *
 * @param limit the maximum size in bytes
 * @param idle the maximum time without any data
 * @param resumes the maximum number of times to resume after a lost connection
 */
public record DownloadSettings(Progress progress, long limit, Duration idle, int resumes) {

  public static final DownloadSettings DEFAULTS =
      new DownloadSettings((bytes, total) -> {}, Long.MAX_VALUE, Duration.ofMinutes(1), 2);

  public DownloadSettings with(Progress other) {
    return new DownloadSettings(other, limit, idle, resumes);
  }

  public DownloadSettings withLimit(long bytes) {
    return new DownloadSettings(progress, bytes, idle, resumes);
  }

  public DownloadSettings withIdle(Duration time) {
    return new DownloadSettings(progress, limit, time, resumes);
  }

  public DownloadSettings withResumes(int most) {
    return new DownloadSettings(progress, limit, idle, most);
  }
}
