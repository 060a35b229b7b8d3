package io.streamwire.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.streamwire.model.StreamStatusEvent;
import io.streamwire.webhook.WebhookRequest;
import io.streamwire.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The demo's own web server: it takes status callbacks that are genuine, and answers 403 to others.
 */
final class StatusServer implements AutoCloseable {
  private final HttpServer server;
  private final WebhookVerifier verifier;
  private final Observations<StreamStatusEvent> events =
      new Observations<>("verified status callbacks", Duration.ofSeconds(10));

  private StatusServer(String signingKey) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    verifier = WebhookVerifier.builder().signingKey(signingKey).publicUrl(origin()).build();
    server.createContext("/status", this::handle);
    server.start();
  }

  static StatusServer start(String signingKey) {
    try {
      return new StatusServer(signingKey);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The status server found no free port on the loopback interface", e);
    }
  }

  String url() {
    return origin() + "/status";
  }

  StreamStatusEvent await(String event) {
    return events.awaitFirst(event, seen -> seen.streamEvent().value().equals(event));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      WebhookRequest request =
          WebhookRequest.builder()
              .method(exchange.getRequestMethod())
              .url(exchange.getRequestURI().toString())
              .headers(exchange.getRequestHeaders())
              .body(exchange.getRequestBody().readAllBytes())
              .build();
      boolean genuine = verifier.verify(request);
      if (genuine) {
        events.add(request.streamStatusEvent());
      }
      exchange.sendResponseHeaders(genuine ? 200 : 403, -1);
    }
  }

  private String origin() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
