package io.streamwire.codegen.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Takes down each request and answers that there is nothing to say. */
final class RecordingServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final List<SentRequest> requests = new ArrayList<>();

  RecordingServer() throws IOException {
    java.util.logging.Logger.getLogger(MockWebServer.class.getName())
        .setLevel(java.util.logging.Level.WARNING);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            synchronized (requests) {
              requests.add(SentRequest.of(request));
            }
            return new MockResponse.Builder().code(204).build();
          }
        });
    server.start();
  }

  String url() {
    return server.url("/").toString();
  }

  /** Returns what came since the last time. */
  List<SentRequest> take() {
    synchronized (requests) {
      List<SentRequest> taken = List.copyOf(requests);
      requests.clear();
      return taken;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
