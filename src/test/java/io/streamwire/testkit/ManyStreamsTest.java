package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.SignalWireClient;
import io.streamwire.model.MediaChunk;
import io.streamwire.model.StartStreamRequest;
import io.streamwire.model.StreamTrack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 200 streams at a time, in real time, each over its own TLS connection: 10,000 frames a second.
 * Whoever falls behind does so by more every second; the bound is three times the audio's own
 * length, for a machine that is busy with more.
 */
class ManyStreamsTest {
  private static final int STREAMS = 200;
  private static final int FRAMES = 150;

  @Test
  void twoHundredStreamsKeepPace() {
    try (SignalWireSimulator signalwire =
            SignalWireSimulator.builder().patience(Duration.ofSeconds(30)).start();
        MediaServer server =
            MediaServer.start(Certificates.shared().server(), Duration.ofSeconds(30));
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
      long allConnected = System.nanoTime();
      for (MediaSession session : sessions) {
        List<MediaChunk> media = session.awaitMedia(FRAMES);
        assertThat(media.get(FRAMES - 1).timestamp()).isEqualTo("2980");
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - allConnected);
      assertThat(sessions)
          .extracting(session -> session.awaitStart().customParameters().get("number"))
          .doesNotHaveDuplicates();
      assertThat(sessions).allSatisfy(session -> assertThat(session.refused()).isEmpty());
      assertThat(elapsed)
          .as("3 s of audio on %d streams", STREAMS)
          .isLessThan(Duration.ofSeconds(10));
    }
  }
}
