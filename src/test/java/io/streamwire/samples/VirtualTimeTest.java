package io.streamwire.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A test that sets the simulator's time. */
class VirtualTimeTest {

  // sample test
  @Test
  void aMinuteOfAudioArrivesAtOnce() {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    try (SignalWireSimulator signalwire = SignalWireSimulator.builder().clock(clock).start();
        MediaServer media = MediaServer.start();
        SignalWireClient client = signalwire.newClient().build()) {
      StartStreamRequest request = StartStreamRequest.builder().url(media.url()).build();
      client.calls().startStream(signalwire.callSid(), request);
      signalwire.awaitStream().awaitStatus("in-progress");
      clock.advance(Duration.ofMinutes(1));
      assertEquals(3000, media.awaitSession().awaitMedia(3000).size());
    }
  }
  // end
}
