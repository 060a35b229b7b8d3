package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.error.ApiException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * Logs one line for each call, with level DEBUG, to the logger {@code io.streamwire}. The line
 * contains names and sizes, but no values of the request and no text of the response.
 */
final class CallLog {

  private final Logger logger = System.getLogger("io.streamwire");

  void succeeded(Operation<?> operation, Request request, ApiResponse<?> response) {
    if (logger.isLoggable(Level.DEBUG)) {
      String outcome = "HTTP " + response.status();
      line(operation, request, outcome, response.attempts(), response.elapsed().toNanos());
    }
  }

  void failed(
      Operation<?> operation, Request request, RuntimeException failure, int attempts, long nanos) {
    if (logger.isLoggable(Level.DEBUG)) {
      String outcome = failure.getClass().getSimpleName();
      if (failure instanceof ApiException error) {
        outcome = "HTTP " + error.status() + " " + outcome;
      }
      line(operation, request, outcome, attempts, nanos);
    }
  }

  private void line(
      Operation<?> operation, Request request, String outcome, int attempts, long nanos) {
    String line =
        operation.name()
            + ": "
            + outcome
            + ", attempts "
            + attempts
            + ", "
            + nanos / 1_000_000
            + " ms, sent "
            + body(request);
    try {
      logger.log(Level.DEBUG, line);
    } catch (RuntimeException handlerFailed) {
      // A failing log handler must not change the outcome of the call.
    }
  }

  private static String body(Request request) {
    RequestBody body = request.body();
    if (body == null) {
      return "no body";
    }
    if (body.isOneShot() || !CustomRequest.isForm(body.contentType())) {
      return size(body);
    }
    Buffer bytes = new Buffer();
    try {
      body.writeTo(bytes);
    } catch (IOException e) {
      return "a body";
    }
    long size = bytes.size();
    StringJoiner names = new StringJoiner(", ", " (", ")");
    StringTokenizer pairs = new StringTokenizer(bytes.readUtf8(), "&");
    while (pairs.hasMoreTokens()) {
      String pair = pairs.nextToken();
      names.add(URLDecoder.decode(pair.substring(0, pair.indexOf('=')), StandardCharsets.UTF_8));
    }
    return size + " bytes" + names;
  }

  /** Does not read a body that is not a form: it may be large or readable only once. */
  private static String size(RequestBody body) {
    try {
      return body.contentLength() < 0 ? "a body" : body.contentLength() + " bytes";
    } catch (IOException e) {
      return "a body";
    }
  }
}
