package io.streamwire.samples;

import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookRequest;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes status callbacks in Spring. */
@RestController
class CallbackController {

  private final WebhookVerifier verifier;
  private final Consumer<StreamStatusEvent> handler;

  CallbackController(WebhookVerifier verifier, Consumer<StreamStatusEvent> handler) {
    this.verifier = verifier;
    this.handler = handler;
  }

  // sample status
  /** Reads the body itself: for a form, {@code @RequestBody} re-encodes the parsed parameters. */
  @RequestMapping(
      path = "/status",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<Void> status(HttpServletRequest request, @RequestHeader HttpHeaders headers)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    WebhookRequest.Builder callback =
        WebhookRequest.builder()
            .method(request.getMethod())
            .url(request.getRequestURI() + query)
            .body(request.getInputStream().readAllBytes());
    headers.forEach((name, values) -> values.forEach(value -> callback.header(name, value)));
    if (!verifier.verify(callback.build())) {
      return ResponseEntity.status(403).build();
    }
    handler.accept(callback.build().streamStatusEvent());
    return ResponseEntity.ok().build();
  }
  // end
}
