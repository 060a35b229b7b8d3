package io.streamwire.testkit;

import java.util.List;

/**
 * One attempt to deliver a status callback.
 *
 * @param event the name of the event, for example {@code stream-started}
 * @param attempt the number of the attempt, 1 to 3
 * @param status the HTTP status of your server's response; 0 if there was no response in time
 * @param parameters the parameters sent, in the query of a GET or the form of a POST
 */
public record CallbackDelivery(
    String event, String url, int attempt, int status, List<FormPair> parameters) {

  boolean succeeded() {
    return status >= 200 && status < 300;
  }
}
