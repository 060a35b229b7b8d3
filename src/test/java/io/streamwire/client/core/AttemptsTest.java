package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RequestOptions;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** What is sent again after which failure (RFC 9110, section 9.2.2), counted at the server. */
class AttemptsTest {

  private static final RequestBody BODY = RequestBody.create("b", MediaType.get("text/plain"));
  private static final String OK = RawServer.json(200, "{\"id\":\"i\"}");

  /** An operation, and whether the contract or HTTP lets it be repeated. */
  private record Row(
      String name, boolean repeatable, BiFunction<ShopApi, RequestBody, Call<?>> call) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Row> rows() {
    return List.of(
        new Row("GET", true, (api, body) -> api.getPublic()),
        new Row("OPTIONS", true, (api, body) -> api.options()),
        new Row("PUT", true, ShopApi::put),
        new Row("DELETE", true, (api, body) -> api.delete()),
        new Row("POST", false, ShopApi::post),
        new Row("PATCH", false, ShopApi::patch),
        new Row("idempotent POST", true, ShopApi::idempotent),
        new Row("POST with key", true, (api, body) -> api.keyed(null, body)));
  }

  static Stream<Arguments> statuses() {
    return rows().stream()
        .flatMap(
            row ->
                IntStream.of(408, 429, 500, 502, 503, 504, 400, 409, 501)
                    .mapToObj(status -> Arguments.of(row, status)));
  }

  private static ShopClient client(String url, FakeTime time) {
    return TestHooks.timing(ShopClient.builder(), time.timing())
        .baseUrl(url)
        .timeout(Duration.ofSeconds(20))
        .build();
  }

  /** Serves the first request so, and all others well. */
  private static RawServer first(RawServer.Script script) {
    AtomicInteger connections = new AtomicInteger();
    return RawServer.start(
        connection -> {
          if (connections.getAndIncrement() == 0) {
            script.serve(connection);
          }
          while (true) {
            connection.request();
            connection.send(OK);
          }
        });
  }

  /** The watch cancels a call whose timeout OkHttp's own watchdog has not noticed yet. */
  @Test
  void callThatTheWatchCancelsIsATimeout() {
    FakeTime time = new FakeTime();
    try (RawServer server =
            first(
                connection -> {
                  connection.request();
                  time.pass(Duration.ofMinutes(1));
                  connection.stall();
                });
        ShopClient client = client(server.url(), time)) {
      Throwable failure =
          catchThrowable(() -> client.core.execute(client.api.post(BODY), RequestOptions.none()));

      assertThat(failure)
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.isTimeout()).isTrue())
          .hasMessageContaining("timed out after the request was sent");
    }
  }

  @ParameterizedTest(name = "{0}, HTTP {1}")
  @MethodSource("statuses")
  void statusIsFollowedByAnotherAttemptWhereThatIsSafe(Row row, int status) {
    boolean repeated =
        status == 429
            || status == 503
            || row.repeatable() && List.of(408, 500, 502, 504).contains(status);
    FakeTime time = new FakeTime();
    try (RawServer server =
            first(
                connection -> {
                  connection.request();
                  // With a wait, or OkHttp itself would ask once more after a 408.
                  connection.send(RawServer.json(status, "{}", "Retry-After: 1"));
                });
        ShopClient client = client(server.url(), time)) {
      Throwable failure =
          catchThrowable(
              () -> client.core.execute(row.call().apply(client.api, BODY), RequestOptions.none()));
      assertThat(failure == null).isEqualTo(repeated);
      assertThat(server.requests()).isEqualTo(repeated ? 2 : 1);
      assertThat(time.waits).hasSize(repeated ? 1 : 0);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void connectionThatBreaksAfterSendingIsFollowedByAnotherAttemptWhereThatIsSafe(Row row) {
    try (RawServer server =
            first(
                connection -> {
                  connection.request();
                  connection.reset();
                });
        ShopClient client = client(server.url(), new FakeTime())) {
      Throwable failure =
          catchThrowable(
              () -> client.core.execute(row.call().apply(client.api, BODY), RequestOptions.none()));
      if (row.repeatable()) {
        assertThat(failure).isNull();
      } else {
        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
      }
      assertThat(server.requests()).isEqualTo(row.repeatable() ? 2 : 1);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void replyThatBreaksOffIsFollowedByAnotherAttemptWhereThatIsSafe(Row row) {
    try (RawServer server =
            first(
                connection -> {
                  connection.request();
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"id\"");
                  connection.reset();
                });
        ShopClient client = client(server.url(), new FakeTime())) {
      Throwable failure =
          catchThrowable(
              () ->
                  client
                      .core
                      .executeAsync(row.call().apply(client.api, BODY), RequestOptions.none())
                      .join());
      assertThat(failure == null).isEqualTo(row.repeatable());
      assertThat(server.requests()).isEqualTo(row.repeatable() ? 2 : 1);
    }
  }

  @Test
  void bodyThatCanBeWrittenOnlyOnceIsNotRepeatedOnceItWasBegun() {
    AtomicInteger written = new AtomicInteger();
    RequestBody once =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("text/plain");
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public long contentLength() {
            return 1;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            written.incrementAndGet();
            sink.writeUtf8("b");
          }
        };
    for (String reply : List.of(RawServer.json(503, "{}"), "")) {
      try (RawServer server =
              first(
                  connection -> {
                    connection.request();
                    connection.send(reply);
                    connection.reset();
                  });
          ShopClient client = client(server.url(), new FakeTime())) {
        assertThatThrownBy(() -> client.core.execute(client.api.put(once), RequestOptions.none()))
            .isInstanceOf(StreamwireException.class);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
    assertThat(written).hasValue(2);
  }

  @Test
  void idempotencyKeyStaysTheSameOverAllAttempts() {
    try (RawServer server =
            first(
                connection -> {
                  connection.request();
                  connection.send(RawServer.json(500, "{}"));
                });
        ShopClient client = client(server.url(), new FakeTime())) {
      client.core.execute(client.api.keyed(null, BODY), RequestOptions.none());
      client.core.execute(client.api.keyed(null, BODY), RequestOptions.none());
      List<String> keys =
          server.heads().stream()
              .map(head -> head.replaceAll("(?s).*\r\nIdempotency-Key: (\\S+)\r\n.*", "$1"))
              .toList();
      assertThat(keys)
          .hasSize(3)
          .allMatch(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-.{12}"));
      assertThat(keys.get(1)).isEqualTo(keys.get(0));
      assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }
  }

  @Test
  void idempotencyKeyOfTheCallerIsKept() {
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        ShopClient client = client(server.url(), new FakeTime())) {
      client.core.execute(client.api.keyed("mine-1", BODY), RequestOptions.none());
      assertThat(server.head()).containsOnlyOnce("Idempotency-Key").contains(": mine-1\r\n");
      RequestOptions options = RequestOptions.builder().header("idempotency-key", "mine-2").build();
      client.core.execute(client.api.keyed(null, BODY), options);
      assertThat(server.head()).containsOnlyOnce("dempotency-").contains(": mine-2\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void streamThatIsRefusedAfterItsResponseBeganWasExecuted(boolean begun) throws Exception {
    int refusedStream = 7;
    List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    MockResponse.Builder refusal = new MockResponse.Builder();
    if (begun) {
      refusal.body("{\"id\":\"" + "i".repeat(90_000) + "\"}");
      refusal.onResponseBody(new SocketEffect.CloseStream(refusedStream));
    } else {
      refusal.onResponseStart(new SocketEffect.CloseStream(refusedStream));
    }
    try (MockWebServer server = new MockWebServer()) {
      server.setProtocols(http2);
      server.enqueue(refusal.build());
      server.enqueue(new MockResponse.Builder().body("{\"id\":\"i\"}").build());
      server.start();
      try (ShopClient client =
          TestHooks.timing(ShopClient.builder(), new FakeTime().timing())
              .okHttpClient(new OkHttpClient.Builder().protocols(http2).build())
              .baseUrl("http://127.0.0.1:" + server.getPort())
              .build()) {
        Throwable failure =
            catchThrowable(() -> client.core.execute(client.api.post(BODY), RequestOptions.none()));
        if (begun) {
          assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
        } else {
          assertThat(failure).isNull();
        }
        assertThat(server.getRequestCount()).isEqualTo(begun ? 1 : 2);
      }
    }
  }

  @Test
  void interruptBeforeTheCallSendsNothingAndStaysSet() {
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        ShopClient client = client(server.url(), new FakeTime())) {
      Thread.currentThread().interrupt();
      Throwable failure =
          catchThrowable(() -> client.core.execute(client.api.getPublic(), RequestOptions.none()));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure)
          .isInstanceOf(ConnectionException.class)
          .hasMessage("getPublic: interrupted before the call; nothing was sent");
      assertThat(server.connections()).isZero();
    }
  }
}
