package io.streamwire.signalwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.Moshi;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiError;
import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import io.streamwire.support.Vectors;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every response vector over a raw socket, with repeats off: what the caller sees, what the server
 * saw.
 */
class ResponseVectorsTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").name("n").build();

  static Stream<Arguments> vectors() {
    return Vectors.of("responses.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void callerSeesWhatTheVectorSays(String name, Map<String, Object> vector) {
    try (RawServer server = RawServer.start(script(vector));
        SignalWireClient client = client(name, server, vector)) {
      check(vector, () -> client.calls().startStream("c", REQUEST));
      assertThat(server.requests()).isEqualTo(requestsSeen(vector));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void asynchronousCallerSeesTheSame(String name, Map<String, Object> vector) {
    try (RawServer server = RawServer.start(script(vector));
        SignalWireClient client = client(name, server, vector)) {
      check(vector, () -> joined(client));
      assertThat(server.requests()).isEqualTo(requestsSeen(vector));
    }
  }

  private interface StartStream {
    CallStream call() throws Throwable;
  }

  private static CallStream joined(SignalWireClient client) throws Throwable {
    try {
      return client.calls().startStreamAsync("c", REQUEST).join();
    } catch (CompletionException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static void check(Map<String, Object> vector, StartStream start) {
    Map<String, Object> expect = Vectors.object(vector, "expect");
    String outcome = Vectors.<String>list(expect, "outcome").get(0);
    switch (outcome) {
      case "returns" -> returned(vector, start);
      case "api-error" -> {
        ApiException error = catchThrowableOfType(ApiException.class, start::call);
        assertThat(error.status()).isEqualTo(Vectors.number(expect, "httpStatus"));
        assertThat(error.body()).isEqualTo(body(vector));
        assertThat(error.getMessage()).contains("HTTP " + error.status());
        if (expect.containsKey("messagesFromBody")) {
          List<String> messages = Vectors.list(expect, "messagesFromBody");
          assertThat(error.errors()).map(ApiError::message).containsExactlyElementsOf(messages);
          messages.forEach(message -> assertThat(error.getMessage()).contains(message));
          assertThat(error.code()).isEqualTo(expect.get("code"));
          assertThat(error.moreInfo()).isEqualTo(expect.get("moreInfo"));
        }
        if (expect.containsKey("retryAfter")) {
          assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        }
      }
      case "unusable-response" -> {
        MalformedResponseException e =
            catchThrowableOfType(MalformedResponseException.class, start::call);
        assertThat(e.status()).isEqualTo(Vectors.number(expect, "httpStatus"));
        assertThat(e.body()).isEqualTo(body(vector));
        assertThat(e.getMessage()).contains("HTTP " + e.status(), "was executed");
      }
      case "connection-error" -> {
        Throwable e = catchThrowable(start::call);
        if (requestsSeen(vector) == 0) {
          assertThat(e).isInstanceOf(ConnectionException.class).hasCauseInstanceOf(Throwable.class);
          assertThat(e.getMessage()).contains("nothing was sent");
        } else {
          assertThat(e)
              .isInstanceOfSatisfying(
                  OutcomeUnknownException.class,
                  unknown -> {
                    assertThat(unknown.reference()).isEqualTo("n");
                    assertThat(unknown.isTimeout())
                        .isEqualTo(Vectors.text(vector, "category").equals("timeout"));
                  });
          assertThat(e.getMessage()).contains("may have been executed");
        }
      }
      default -> throw new AssertionError("unknown outcome " + outcome);
    }
  }

  private static void returned(Map<String, Object> vector, StartStream start) {
    Map<String, Object> sent = json(body(vector));
    CallStream stream;
    try {
      stream = start.call();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    assertThat(stream.sid()).isEqualTo(sent.get("sid"));
    assertThat(stream.accountSid()).isEqualTo(sent.get("account_sid"));
    assertThat(stream.callSid()).isEqualTo(sent.get("call_sid"));
    assertThat(stream.name()).isEqualTo(sent.get("name"));
    assertThat(stream.uri()).isEqualTo(sent.get("uri"));
    assertThat(stream.status() == null ? null : stream.status().value())
        .isEqualTo(sent.get("status"));
    assertThat(stream.dateUpdatedText()).isEqualTo(sent.get("date_updated"));
    boolean dated = String.valueOf(sent.get("date_updated")).startsWith("Wed");
    assertThat(stream.dateUpdated() != null).isEqualTo(dated);
  }

  private static SignalWireClient client(
      String name, RawServer server, Map<String, Object> vector) {
    SignalWireClient.Builder builder =
        SignalWireClient.builder().project("p").token("tttt").retryPolicy(RetryPolicy.none());
    if (Vectors.text(vector, "category").equals("timeout")) {
      builder.timeout(Duration.ofMillis(1_500));
    }
    switch (name) {
      case "net-unknown-host" -> builder.baseUrl("https://no-such-host.invalid/");
      case "net-connection-refused" -> {
        server.close();
        builder.host(server.url());
      }
      default -> builder.host(server.url());
    }
    return builder.build();
  }

  private static RawServer.Script script(Map<String, Object> vector) {
    Map<String, Object> http = Vectors.object(vector, "http");
    return connection -> {
      while (true) {
        connection.request();
        switch (String.valueOf(http.get("mode"))) {
          case "close-before" -> {
            return;
          }
          case "close-mid-body" -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n");
            connection.send("{\"sid\": \"0123456789012345678901234567890");
            return;
          }
          case "stall-headers" -> connection.stall();
          default -> connection.send(response(vector, http));
        }
      }
    };
  }

  private static byte[] response(Map<String, Object> vector, Map<String, Object> http) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + Vectors.number(http, "status") + " X\r\n");
    for (List<String> header : Vectors.<List<String>>list(http, "headers")) {
      text.append(header.get(0)).append(": ").append(header.get(1)).append("\r\n");
    }
    String body = body(vector);
    if (http.get("body") == null) {
      return text.append("\r\n").toString().getBytes(UTF_8);
    }
    int length = body.getBytes(UTF_8).length;
    if (http.containsKey("framing")) {
      text.append("Transfer-Encoding: chunked\r\n\r\n").append(Integer.toHexString(length));
      text.append("\r\n").append(body).append("\r\n0\r\n\r\n");
    } else {
      text.append("Content-Length: ").append(length).append("\r\n\r\n").append(body);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String body(Map<String, Object> vector) {
    @Nullable Object body = Vectors.object(vector, "http").get("body");
    return body == null ? "" : (String) body;
  }

  private static int requestsSeen(Map<String, Object> vector) {
    return Vectors.number(Vectors.object(vector, "expect"), "requestsSeenByServer");
  }

  @SuppressWarnings("unchecked") // what a JSON object is read as
  private static Map<String, Object> json(String text) {
    try {
      return (Map<String, Object>)
          Objects.requireNonNull(new Moshi.Builder().build().adapter(Object.class).fromJson(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
