package io.streamwire.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookRequest;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes status callbacks with the JDK's own web server. */
final class CallbackHandler implements HttpHandler {

  private final WebhookVerifier verifier;
  private final Consumer<StreamStatusEvent> handler;

  CallbackHandler(WebhookVerifier verifier, Consumer<StreamStatusEvent> handler) {
    this.verifier = verifier;
    this.handler = handler;
  }

  static WebhookVerifier verifier(String signingKey, String publicUrl) {
    // sample verifier
    WebhookVerifier verifier =
        WebhookVerifier.builder().signingKey(signingKey).publicUrl(publicUrl).build();
    // end
    return verifier;
  }

  // sample handle
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    WebhookRequest request =
        WebhookRequest.builder()
            .method(exchange.getRequestMethod())
            .url(exchange.getRequestURI().toString())
            .headers(exchange.getRequestHeaders())
            .body(exchange.getRequestBody().readAllBytes())
            .build();
    boolean genuine = verifier.verify(request);
    exchange.sendResponseHeaders(genuine ? 200 : 403, -1);
    exchange.close();
    if (genuine) {
      handler.accept(request.streamStatusEvent());
    }
  }
  // end
}
