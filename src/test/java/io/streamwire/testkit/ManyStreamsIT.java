package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.MediaChunk;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamTrack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 200 streams at a time, in real time, each over its own TLS connection: 10,000 frames a second,
 * sent and heard. A simulator that falls behind drops frames, and then the last one tells another
 * time. How long it takes is not tested: that would be a test of what else the machine does. On two
 * cores three seconds of audio take three seconds.
 */
class ManyStreamsIT {

  private static final int STREAMS = 200;
  private static final int WAVE = 25;
  private static final int FRAMES = 150;

  @Test
  void twoHundredStreamsLoseNothing() {
    try (SignalWireSimulator signalwire =
            SignalWireSimulator.builder().timeout(Duration.ofSeconds(60)).start();
        MediaServer server =
            MediaServer.start(Certificates.shared().server(), Duration.ofSeconds(60));
        SignalWireClient client = signalwire.newClient().build()) {
      // In waves: a server's queue of connections that it has not accepted yet holds 50.
      for (int wave = WAVE; wave <= STREAMS; wave += WAVE) {
        IntStream.range(wave - WAVE, wave)
            .mapToObj(
                i -> client.calls().startStreamAsync(signalwire.callSid(), request(server, i)))
            .toList()
            .forEach(CompletableFuture::join);
        server.awaitSessions(wave).forEach(MediaSession::awaitStart);
      }
      List<MediaSession> sessions = server.awaitSessions(STREAMS);
      Map<MediaSession, Integer> goals = new HashMap<>();
      sessions.forEach(session -> goals.put(session, session.frames().size() + FRAMES));
      goals.forEach(
          (session, goal) -> {
            List<MediaChunk> media = session.awaitMedia(goal);
            String last = String.valueOf((goal - 1) * 20);
            assertThat(media.get(goal - 1).timestamp()).isEqualTo(last); // none was dropped
          });
      assertThat(sessions)
          .extracting(session -> session.awaitStart().customParameters().get("number"))
          .doesNotHaveDuplicates();
      assertThat(sessions).allSatisfy(session -> assertThat(session.refused()).isEmpty());
    }
  }

  private static StartStreamRequest request(MediaServer server, int number) {
    return StartStreamRequest.builder()
        .url(server.url())
        .track(StreamTrack.INBOUND_TRACK)
        .parameter("number", String.valueOf(number))
        .build();
  }
}
