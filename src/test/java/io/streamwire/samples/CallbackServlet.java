package io.streamwire.samples;

import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookRequest;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import java.util.function.Consumer;

/** Takes status callbacks in a servlet. */
final class CallbackServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1;

  private final transient WebhookVerifier verifier;
  private final transient Consumer<StreamStatusEvent> handler;

  CallbackServlet(WebhookVerifier verifier, Consumer<StreamStatusEvent> handler) {
    this.verifier = verifier;
    this.handler = handler;
  }

  // sample service
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    WebhookRequest.Builder callback =
        WebhookRequest.builder()
            .method(request.getMethod())
            .url(request.getRequestURI() + query)
            .body(request.getInputStream().readAllBytes()); // before any call of getParameter
    for (String name : Collections.list(request.getHeaderNames())) {
      Collections.list(request.getHeaders(name)).forEach(value -> callback.header(name, value));
    }
    if (!verifier.verify(callback.build())) {
      response.sendError(403);
      return;
    }
    handler.accept(callback.build().streamStatusEvent());
  }
  // end
}
