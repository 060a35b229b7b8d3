package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * The reply to a request. If none of the predefined replies fits, use a lambda; it may be called by
 * several threads concurrently.
 */
@FunctionalInterface
public interface ContractResponse {

  MockResponse answer(Exchange exchange);

  /** Returns the first success response that the contract declares. */
  static ContractResponse success() {
    return Exchange::success;
  }

  /**
   * Returns the response that the contract declares for this status, without a body if it declares
   * none.
   */
  static ContractResponse status(int status) {
    return exchange -> exchange.described(status);
  }

  /** Returns a named example of the contract for this status. */
  static ContractResponse example(int status, String name) {
    return exchange -> exchange.example(status, name);
  }

  /** Returns this JSON with this status, independently of the contract. */
  static ContractResponse json(int status, String body) {
    return answer(status, "application/json", body);
  }

  /** Returns any text with any status, independently of the contract. */
  static ContractResponse answer(int status, String contentType, String body) {
    return exchange ->
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", contentType)
            .body(body)
            .build();
  }

  /** Returns server-sent events with these texts as data, independently of the contract. */
  static ContractResponse events(String... data) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    Stream.of(data).forEach(values::add);
    return answer(200, StreamBodies.EVENTS, StreamBodies.of(StreamBodies.EVENTS, values, null));
  }

  /** Closes the connection without a response. */
  static ContractResponse drop() {
    return exchange ->
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  /** Returns this reply after a delay. */
  default ContractResponse delay(Duration delay) {
    return exchange ->
        answer(exchange).newBuilder().headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS).build();
  }

  /** Returns this reply a few bytes at a time. */
  default ContractResponse slowBody(int bytes, Duration every) {
    return exchange ->
        answer(exchange)
            .newBuilder()
            .throttleBody(bytes, every.toNanos(), TimeUnit.NANOSECONDS)
            .build();
  }

  /** Returns the first bytes of this reply's body, then closes the connection. */
  default ContractResponse cutBody(int bytes) {
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

  /**
   * Returns this reply with another body, for example {@code json -> json.replace("new", "sold")}.
   */
  default ContractResponse rewrite(UnaryOperator<String> rewriting) {
    return exchange -> {
      MockResponse whole = answer(exchange);
      return whole.newBuilder().body(rewriting.apply(bodyOf(whole).readUtf8())).build();
    };
  }

  /** Returns this reply with a header, which replaces existing headers with the same name. */
  default ContractResponse header(String name, String value) {
    return exchange -> answer(exchange).newBuilder().setHeader(name, value).build();
  }

  private static Buffer bodyOf(MockResponse answer) {
    Buffer body = new Buffer();
    try {
      if (answer.getBody() != null) {
        answer.getBody().writeTo(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body;
  }

  /** A valid request, and the responses that the contract declares for it. */
  interface Exchange {

    ReceivedRequest request();

    /** Returns the first success response that the contract declares. */
    MockResponse success();

    /**
     * Returns the response that the contract declares for a status, without a body if it declares
     * none.
     */
    MockResponse described(int status);

    /**
     * Returns a named example of the contract.
     *
     * @throws IllegalArgumentException if there is no such example
     */
    MockResponse example(int status, String name);
  }
}
