package io.streamwire.testkit;

import java.util.List;

/**
 * One try to deliver a status callback.
 *
 * @param event such as {@code stream-started}
 * @param attempt 1 to 3
 * @param status what your server answered; 0 if nothing, in time
 * @param parameters what was sent, in the query of a GET or the form of a POST
 */
public record CallbackDelivery(
    String event, String url, int attempt, int status, List<FormPair> parameters) {
  boolean succeeded() {
    return status >= 200 && status < 300;
  }
}
