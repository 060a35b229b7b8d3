package io.streamwire.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * Another answer than the genuine one. {@code genuine} does what was asked for and returns the
 * answer to it; a fault that does not call it leaves the request unexecuted. Any lambda will do
 * where the ready-made ones do not.
 */
@FunctionalInterface
public interface RestFault {

  MockResponse answer(NoFault genuine);

  /** The documented error object under this status; nothing is executed. */
  static RestFault status(int status) {
    return genuine ->
        Reply.refusal(new ErrorReplyException(status, 20_000 + status, "As the test asked for"));
  }

  /** Any text under any status; nothing is executed. */
  static RestFault answer(int status, String contentType, String body) {
    return genuine ->
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", contentType)
            .body(body)
            .build();
  }

  /** A gateway's page; nothing is executed. */
  static RestFault html(int status) {
    return answer(
        status, "text/html", "<html><body><h1>" + status + " Bad Gateway</h1></body></html>");
  }

  /** No body at all; nothing is executed. */
  static RestFault empty(int status) {
    return genuine -> new MockResponse.Builder().code(status).build();
  }

  /** The connection is closed before anything is executed. */
  static RestFault dropBeforeExecuting() {
    return genuine -> dropped(new MockResponse.Builder().build());
  }

  /** The stream starts, yet the connection is closed instead of an answer. */
  static RestFault dropAfterExecuting() {
    return genuine -> dropped(genuine.answer());
  }

  /** The genuine answer, after a while. */
  static RestFault delay(Duration delay) {
    return genuine ->
        genuine.answer().newBuilder().headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS).build();
  }

  /** The genuine answer, a few bytes at a time. */
  static RestFault slowBody(int bytes, Duration every) {
    return genuine ->
        genuine
            .answer()
            .newBuilder()
            .throttleBody(bytes, every.toNanos(), TimeUnit.NANOSECONDS)
            .build();
  }

  /**
   * The genuine answer with another body, such as {@code json -> json.replace("queued", "paused")}.
   */
  static RestFault rewrite(UnaryOperator<String> rewriting) {
    return genuine -> {
      MockResponse answer = genuine.answer();
      return answer.newBuilder().body(rewriting.apply(body(answer))).build();
    };
  }

  /**
   * This fault with a {@code Retry-After}.
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
    } catch (java.io.IOException e) {
      throw new AssertionError("Memory does not fail", e);
    }
    return body.readUtf8();
  }

  /** Executes the request, once, however often it is asked. */
  interface NoFault {
    MockResponse answer();
  }
}
