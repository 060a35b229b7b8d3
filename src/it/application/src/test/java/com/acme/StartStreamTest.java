package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class StartStreamTest {

  @Test
  void startsAStream() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/json")
              .body("{\"sid\":\"stream-1\",\"status\":\"queued\"}")
              .build());
      try (SignalWireClient client =
          SignalWireClient.builder()
              .project("project-1")
              .token("token-1")
              .host("http://" + server.getHostName() + ":" + server.getPort())
              .build()) {
        CallStream stream =
            client
                .calls()
                .startStream(
                    "call-1",
                    StartStreamRequest.builder()
                        .url("wss://stream.example.com")
                        .parameter("FirstName", "Jane")
                        .build());
        assertEquals("stream-1", stream.sid());
        assertEquals(
            "Url=wss%3A%2F%2Fstream.example.com&Parameter1.Name=FirstName&Parameter1.Value=Jane",
            server.takeRequest().getBody().utf8());
      }
    }
  }
}
