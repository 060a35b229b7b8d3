package io.streamwire.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.MediaSession;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.SimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole stream in a unit test. */
class FirstStreamTest {

  // sample test
  @Test
  @ExtendWith(SimulatorExtension.class)
  void parametersAndAudioArriveOverWss(SignalWireSimulator signalwire, MediaServer server) {
    try (SignalWireClient client = signalwire.newClient().build()) {
      StartStreamRequest request =
          StartStreamRequest.builder().url(server.url()).parameter("FirstName", "Jane").build();
      client.calls().startStream(signalwire.callSid(), request);
    }
    MediaSession session = server.awaitSession();
    assertEquals("Jane", session.awaitStart().customParameters().get("FirstName"));
    assertEquals(50, session.awaitMedia(50).size());
  }
  // end
}
