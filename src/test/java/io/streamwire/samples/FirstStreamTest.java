package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.SignalWireClient;
import io.streamwire.model.StartStreamRequest;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.MediaSession;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.SimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class FirstStreamTest {
  @Test
  void parametersAndAudioArriveOverWss(SignalWireSimulator signalwire, MediaServer server) {
    try (SignalWireClient client = signalwire.newClient().build()) {
      client
          .calls()
          .startStream(
              signalwire.callSid(),
              StartStreamRequest.builder()
                  .url(server.url())
                  .parameter("FirstName", "Jane")
                  .build());
    }
    MediaSession session = server.awaitSession();
    assertThat(session.awaitStart().customParameters()).containsEntry("FirstName", "Jane");
    assertThat(session.awaitMedia(50)).hasSize(50);
  }
}
