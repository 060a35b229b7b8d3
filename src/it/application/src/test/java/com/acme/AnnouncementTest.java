package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.streamwire.error.ServerException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.MediaSession;
import io.streamwire.testkit.RestFault;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.SimulatorExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
class AnnouncementTest {

  @Test
  void theCallersNameReachesTheMediaServer(SignalWireSimulator signalwire, MediaServer server) {
    try (SignalWireClient client = signalwire.newClient().build()) {
      CallStream stream =
          new Announcement(client).start(signalwire.callSid(), server.url(), "Jane");

      MediaSession session = server.awaitSession();
      assertEquals(stream.sid(), session.awaitStart().streamSid());
      assertEquals(Map.of("FirstName", "Jane"), session.awaitStart().customParameters());
      assertEquals(50, session.awaitMedia(50).size());
    }
  }

  @Test
  void aStreamIsNotStartedTwiceWhenTheServiceFails(
      SignalWireSimulator signalwire, MediaServer server) {
    signalwire.faults().nextRequests(1, RestFault.status(500));
    try (SignalWireClient client = signalwire.newClient().build()) {
      Announcement announcement = new Announcement(client);

      assertThrows(
          ServerException.class,
          () -> announcement.start(signalwire.callSid(), server.url(), "Jane"));
      assertEquals(1, signalwire.journal().entries().size());
    }
  }
}
