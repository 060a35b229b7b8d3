package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.streams.StreamsClient;
import com.acme.streams.model.CallStream;
import com.acme.streams.model.StartStreamRequest;
import com.acme.streams.model.StreamStatus;
import io.streamwire.error.NotFoundException;
import io.streamwire.testkit.JournalEntry;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.SignalWireSimulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client that a team generates from our contract with its own package and class name. */
class OwnPackageTest {

  @Test
  void startsAStreamWithItsOwnClient() {
    try (SignalWireSimulator signalwire = SignalWireSimulator.start();
        MediaServer media = MediaServer.start();
        StreamsClient client = client(signalwire)) {
      CallStream stream =
          client
              .calls()
              .startStream(
                  signalwire.callSid(),
                  StartStreamRequest.builder()
                      .url(media.url())
                      .name("s & t")
                      .parameter("FirstName", "Jane Doe")
                      .build());

      assertEquals(StreamStatus.QUEUED, stream.status());
      JournalEntry seen = signalwire.journal().last();
      assertEquals("POST", seen.method());
      assertEquals(
          "/api/laml/2010-04-01/Accounts/"
              + signalwire.project()
              + "/Calls/"
              + signalwire.callSid()
              + "/Streams",
          seen.target());
      assertEquals(
          "Url="
              + media.url().replace(":", "%3A").replace("/", "%2F")
              + "&Name=s+%26+t&Parameter1.Name=FirstName&Parameter1.Value=Jane+Doe",
          seen.body().utf8());
      assertEquals(200, seen.status());
      assertEquals(
          Map.of("FirstName", "Jane Doe"),
          media.awaitSession().awaitStart().customParameters());
    }
  }

  @Test
  void namesAnErrorOfTheService() {
    try (SignalWireSimulator signalwire = SignalWireSimulator.start();
        StreamsClient client = client(signalwire)) {
      assertThrows(
          NotFoundException.class,
          () -> client.calls().stopStream(signalwire.callSid(), "no-such-stream"));
    }
  }

  private static StreamsClient client(SignalWireSimulator signalwire) {
    return StreamsClient.builder()
        .project(signalwire.project())
        .token(signalwire.token())
        .host(signalwire.host())
        .build();
  }
}
