package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.streamwire.SignalWireClient;
import io.streamwire.model.MediaChunk;
import io.streamwire.model.StartStreamRequest;
import io.streamwire.model.StreamTrack;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 200 streams at a time, in real time, each over its own TLS connection: 10,000 frames a second,
 * sent and heard. What they cost is measured in processor time, which a busy machine does not
 * change: two processors keep pace if three seconds of audio take less than two times three seconds
 * of theirs.
 */
class ManyStreamsTest {
  private static final int STREAMS = 200;
  private static final int FRAMES = 150;
  private static final Duration AUDIO = Duration.ofSeconds(3);

  @Test
  void twoHundredStreamsKeepPace() {
    try (SignalWireSimulator signalwire =
            SignalWireSimulator.builder().patience(Duration.ofSeconds(60)).start();
        MediaServer server =
            MediaServer.start(Certificates.shared().server(), Duration.ofSeconds(60));
        SignalWireClient client = signalwire.newClient().build()) {
      List<CompletableFuture<?>> started =
          IntStream.range(0, STREAMS)
              .<CompletableFuture<?>>mapToObj(
                  i ->
                      client
                          .calls()
                          .startStreamAsync(
                              signalwire.callSid(),
                              StartStreamRequest.builder()
                                  .url(server.url())
                                  .track(StreamTrack.INBOUND_TRACK)
                                  .parameter("number", String.valueOf(i))
                                  .build()))
              .toList();
      started.forEach(CompletableFuture::join);
      List<MediaSession> sessions = server.awaitSessions(STREAMS);
      sessions.forEach(MediaSession::awaitStart);
      Duration before = processorTime();
      for (MediaSession session : sessions) {
        List<MediaChunk> media = session.awaitMedia(FRAMES);
        assertThat(media.get(FRAMES - 1).timestamp()).isEqualTo("2980");
      }
      Duration spent = processorTime().minus(before);
      assertThat(sessions)
          .extracting(session -> session.awaitStart().customParameters().get("number"))
          .doesNotHaveDuplicates();
      assertThat(sessions).allSatisfy(session -> assertThat(session.refused()).isEmpty());
      assertThat(spent).as("cpu %s", spent).isLessThan(AUDIO.multipliedBy(2));
    }
  }

  private static Duration processorTime() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Duration.ofNanos(system.getProcessCpuTime());
  }
}
