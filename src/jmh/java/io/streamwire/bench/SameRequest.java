package io.streamwire.bench;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Makes sure that the clients do the same thing before anybody compares how fast they do it. */
final class SameRequest {

  private SameRequest() {}

  /**
   * Returns what a client sends, decoded and sorted: method, credentials, fields. twilio-java sends
   * them in the order of a hash table.
   *
   * @throws IllegalStateException if it does not return the sid of the reply
   */
  static List<String> sentBy(ComparedClient client, int parameters) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder()
              .code(201)
              .addHeader("Content-Type", "application/json")
              .body(SampleExchange.REPLY)
              .build());
      server.start();
      try (Peer peer =
          client.open(server.url("/").uri(), SampleExchange.parameters(parameters), null)) {
        String sid = peer.call();
        if (!"MZ8e2b3c4d-1f5a-4b6c-8d7e-9f0a1b2c3d4e".equals(sid)) {
          throw new IllegalStateException(client + " read " + sid);
        }
        return decoded(server.takeRequest());
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static List<String> decoded(RecordedRequest request) {
    List<String> sent = new ArrayList<>();
    sent.add(request.getMethod());
    sent.add(String.valueOf(request.getHeaders().get("Authorization")));
    for (String pair : request.getBody().utf8().split("&", -1)) {
      sent.add(URLDecoder.decode(pair, StandardCharsets.UTF_8));
    }
    Collections.sort(sent);
    return sent;
  }
}
