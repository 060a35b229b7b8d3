package io.streamwire.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * Replaces the normal response to a request. {@code genuine} executes the request and returns its
 * normal response; a fault that does not call it leaves the request unexecuted. If none of the
 * predefined faults fits, use a lambda.
 */
@FunctionalInterface
public interface RestFault {

  MockResponse answer(NoFault genuine);

  /** Returns the documented error object with this status; the request is not executed. */
  static RestFault status(int status) {
    return genuine ->
        Reply.error(new ErrorResponseException(status, 20_000 + status, "requested by the test"));
  }

  /** Returns any text with any status; the request is not executed. */
  static RestFault answer(int status, String contentType, String body) {
    return genuine ->
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", contentType)
            .body(body)
            .build();
  }

  /** Returns an HTML page like that of a gateway; the request is not executed. */
  static RestFault html(int status) {
    return answer(
        status, "text/html", "<html><body><h1>" + status + " Bad Gateway</h1></body></html>");
  }

  /** Returns a response without a body; the request is not executed. */
  static RestFault empty(int status) {
    return genuine -> new MockResponse.Builder().code(status).build();
  }

  /** Closes the connection before the request is executed. */
  static RestFault dropBeforeExecuting() {
    return genuine -> dropped(new MockResponse.Builder().build());
  }

  /** Executes the request, then closes the connection without a response. */
  static RestFault dropAfterExecuting() {
    return genuine -> dropped(genuine.answer());
  }

  /** Returns the normal response after a delay. */
  static RestFault delay(Duration delay) {
    return genuine ->
        genuine.answer().newBuilder().headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS).build();
  }

  /** Returns the normal response a few bytes at a time. */
  static RestFault slowBody(int bytes, Duration every) {
    return genuine ->
        genuine
            .answer()
            .newBuilder()
            .throttleBody(bytes, every.toNanos(), TimeUnit.NANOSECONDS)
            .build();
  }

  /**
   * Returns the normal response with another body, for example {@code json ->
   * json.replace("queued", "paused")}.
   */
  static RestFault rewrite(UnaryOperator<String> rewriting) {
    return genuine -> {
      MockResponse answer = genuine.answer();
      return answer.newBuilder().body(rewriting.apply(body(answer))).build();
    };
  }

  /**
   * Returns this fault with a {@code Retry-After} header.
   *
   * @param value seconds, or an HTTP date
   */
  default RestFault retryAfter(String value) {
    return genuine -> answer(genuine).newBuilder().setHeader("Retry-After", value).build();
  }

  private static MockResponse dropped(MockResponse answer) {
    return answer.newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static String body(MockResponse answer) {
    Buffer body = new Buffer();
    try {
      if (answer.getBody() != null) {
        answer.getBody().writeTo(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.readUtf8();
  }

  /**
   * The normal execution of a request. It is executed once, even if {@link #answer} is called
   * several times.
   */
  interface NoFault {
    MockResponse answer();
  }
}
