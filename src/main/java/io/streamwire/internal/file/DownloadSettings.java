package io.streamwire.internal.file;

import io.streamwire.client.Progress;
import java.time.Duration;

/**
 * How a reply is saved. Immutable.
 *
 * @param limit the largest size
 * @param idle how long the server may say nothing
 * @param resumes how often to go on after a loss
 */
public record DownloadSettings(Progress progress, long limit, Duration idle, int resumes) {

  public static final DownloadSettings USUAL =
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
