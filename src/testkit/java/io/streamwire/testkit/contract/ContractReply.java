package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * How a request is answered. Any lambda will do where the ready-made ones do not; it may be called
 * by several threads at a time.
 */
@FunctionalInterface
public interface ContractReply {

  MockResponse answer(Exchange exchange);

  /** The reply of the first success that the contract describes. */
  static ContractReply success() {
    return Exchange::success;
  }

  /** What the contract describes for this status; no body where it describes none. */
  static ContractReply status(int status) {
    return exchange -> exchange.described(status);
  }

  /** One of the contract's named examples for this status. */
  static ContractReply example(int status, String name) {
    return exchange -> exchange.example(status, name);
  }

  /** This JSON under this status, whatever the contract says. */
  static ContractReply json(int status, String body) {
    return answer(status, "application/json", body);
  }

  /** Any text under any status, whatever the contract says. */
  static ContractReply answer(int status, String contentType, String body) {
    return exchange ->
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", contentType)
            .body(body)
            .build();
  }

  /** Server-sent events with these texts for their data, whatever the contract says. */
  static ContractReply events(String... data) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    Stream.of(data).forEach(values::add);
    return answer(200, StreamBodies.EVENTS, StreamBodies.of(StreamBodies.EVENTS, values, null));
  }

  /** The connection is closed instead of an answer. */
  static ContractReply drop() {
    return exchange ->
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  /** This reply, after a while. */
  default ContractReply delay(Duration delay) {
    return exchange ->
        answer(exchange).newBuilder().headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS).build();
  }

  /** This reply, a few bytes at a time. */
  default ContractReply slowBody(int bytes, Duration every) {
    return exchange ->
        answer(exchange)
            .newBuilder()
            .throttleBody(bytes, every.toNanos(), TimeUnit.NANOSECONDS)
            .build();
  }

  /** The first bytes of this reply's body; then the connection is closed in the middle of it. */
  default ContractReply cutBody(int bytes) {
    return exchange -> {
      MockResponse whole = answer(exchange);
      Buffer body = bodyOf(whole);
      long length = body.size();
      Buffer start = new Buffer();
      start.write(body, Math.min(bytes, length));
      return whole
          .newBuilder()
          .body(start)
          .setHeader("Content-Length", Math.max(length, bytes + 1L))
          .onResponseEnd(new SocketEffect.CloseSocket())
          .build();
    };
  }

  /** This reply with another body, such as {@code json -> json.replace("new", "sold")}. */
  default ContractReply rewrite(UnaryOperator<String> rewriting) {
    return exchange -> {
      MockResponse whole = answer(exchange);
      return whole.newBuilder().body(rewriting.apply(bodyOf(whole).readUtf8())).build();
    };
  }

  /** This reply with a header, which replaces those of its name. */
  default ContractReply header(String name, String value) {
    return exchange -> answer(exchange).newBuilder().setHeader(name, value).build();
  }

  private static Buffer bodyOf(MockResponse answer) {
    Buffer body = new Buffer();
    try {
      if (answer.getBody() != null) {
        answer.getBody().writeTo(body);
      }
    } catch (IOException e) {
      throw new AssertionError("Memory does not fail", e);
    }
    return body;
  }

  /** A request that is as the contract says, and what the contract says of its replies. */
  interface Exchange {

    ReceivedRequest request();

    /** The reply of the first success that the contract describes. */
    MockResponse success();

    /** What the contract describes for a status; no body where it describes none. */
    MockResponse described(int status);

    /**
     * One of the contract's named examples.
     *
     * @throws IllegalArgumentException if there is no such example
     */
    MockResponse example(int status, String name);
  }
}
