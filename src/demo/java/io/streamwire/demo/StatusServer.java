package io.streamwire.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookRequest;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The demo's web server. It accepts status callbacks with a valid signature and responds with 403
 * to others.
 */
final class StatusServer implements AutoCloseable {

  private final HttpServer server;
  private final WebhookVerifier verifier;
  private final BlockingQueue<StreamStatusEvent> events = new LinkedBlockingQueue<>();

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
      throw new UncheckedIOException("status server: no free port on the loopback interface", e);
    }
  }

  String url() {
    return origin() + "/status";
  }

  /** Returns the next callback of this event and discards others. Waits up to 10 s. */
  StreamStatusEvent await(String event) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (true) {
      StreamStatusEvent next = poll(deadline - System.nanoTime());
      if (next == null) {
        throw new IllegalStateException(
            "status callback: none (expected: " + event + " within 10 s)");
      }
      if (next.streamEvent().value().equals(event)) {
        return next;
      }
    }
  }

  private @Nullable StreamStatusEvent poll(long nanos) {
    try {
      return events.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
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
      boolean authentic = verifier.verify(request);
      if (authentic) {
        events.add(request.streamStatusEvent());
      }
      exchange.sendResponseHeaders(authentic ? 200 : 403, -1);
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
