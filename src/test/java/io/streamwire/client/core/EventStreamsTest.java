package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.EventStream;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.client.ServerEvent;
import io.streamwire.error.ApiException;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import io.streamwire.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply that goes on, over a real socket: what a caller gets, when, and how it ends. */
@Timeout(60)
class EventStreamsTest {

  private static final EventFormat<Long> NUMBERS =
      EventFormat.<Long>events(moshi -> Json.LONG).endingAt("[DONE]");
  private static final EventFormat<Long> LINES = EventFormat.lines(moshi -> Json.LONG);

  private static String head(String contentType) {
    return "HTTP/1.1 200 OK\r\nContent-Type: "
        + contentType
        + "\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private static final String EVENTS = head("text/event-stream");

  private static String chunk(String text) {
    return Integer.toHexString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        + "\r\n"
        + text
        + "\r\n";
  }

  private static final String END = "0\r\n\r\n";

  private static RawServer sending(String... parts) {
    return RawServer.start(
        connection -> {
          connection.request();
          for (String part : parts) {
            connection.send(part);
          }
        });
  }

  private static ShopClient client(RawServer server) {
    return ShopClient.builder().baseUrl(server.url()).retryPolicy(RetryPolicy.none()).build();
  }

  private static <T> EventStream<T> open(ShopClient client, EventFormat<T> format) {
    return open(client, format, RequestOptions.none());
  }

  private static <T> EventStream<T> open(
      ShopClient client, EventFormat<T> format, RequestOptions options) {
    return client.core.execute(client.api.stream(), format, options).body();
  }

  @Test
  void eventsComeOneAfterTheOtherUntilTheEnd() {
    try (RawServer server =
            sending(EVENTS, chunk("id: a\ndata: 1\n\n"), chunk("event: n\ndata: 2\n\n"), END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      List<ServerEvent<Long>> events = numbers.events().toList();

      assertThat(events).extracting(ServerEvent::data).containsExactly(1L, 2L);
      assertThat(events).extracting(ServerEvent::name).containsExactly("message", "n");
      assertThat(events).extracting(ServerEvent::id).containsExactly("a", "a");
      assertThat(numbers.lastEventId()).isEqualTo("a");
    }
  }

  @Test
  void anEventIsThereBeforeTheNextIsSent() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(EVENTS + chunk("data: 1\n\n"));
                  taken.await();
                  connection.send(chunk("data: 2\n\n") + END);
                });
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      Iterator<Long> events = numbers.iterator();

      assertThat(events.next()).isEqualTo(1);
      taken.countDown();
      assertThat(events.next()).isEqualTo(2);
      assertThat(events.hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: [DONE]\n\ndata: 3\n\n",
        "data: [DONE]\n",
        "data: [DONE]",
        "data:[DONE]\r\r"
      })
  void theSentinelEndsAStream(String end) {
    try (RawServer server = sending(EVENTS, chunk("data: 1\n\n" + end), END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      assertThat(numbers).containsExactly(1L);
    }
  }

  @Test
  void aConnectionIsUsedAgainAfterTheEndOfAStream() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  while (true) {
                    connection.request();
                    connection.send(EVENTS + chunk("data: 1\n\ndata: [DONE]\n\n") + END);
                  }
                });
        ShopClient client = client(server)) {
      for (int i = 0; i < 3; i++) {
        try (EventStream<Long> numbers = open(client, NUMBERS)) {
          assertThat(numbers).containsExactly(1L);
        }
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aStreamThatEndsInTheMiddleOfAnEventIsAnError() {
    try (RawServer server = sending(EVENTS, chunk("id: 7\ndata: 1\n\ndata: 2\n"), END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      List<Long> got = new ArrayList<>();

      BrokenStreamException broken =
          catchThrowableOfType(BrokenStreamException.class, () -> numbers.forEach(got::add));

      assertThat(got).containsExactly(1L);
      assertThat(broken)
          .hasMessage("stream: stream interrupted, the body ended in the middle of an event");
      assertThat(broken.lastEventId()).isEqualTo("7");
      assertThat(broken.isTimeout()).isFalse();
    }
  }

  @Test
  void aLostConnectionIsAnError() {
    try (RawServer server = sending(EVENTS, chunk("data: 1\n\n"));
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      Iterator<Long> events = numbers.iterator();
      assertThat(events.next()).isEqualTo(1);

      assertThat(catchThrowableOfType(BrokenStreamException.class, events::next)).isNotNull();
      assertThat(events.hasNext()).isFalse();
    }
  }

  @Test
  void aServerThatSaysNothingForTooLongIsLeft() {
    RequestOptions options = RequestOptions.builder().idleTimeout(Duration.ofMillis(50)).build();
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(EVENTS + chunk("data: 1\n\n"));
                  connection.stall();
                });
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS, options)) {
      Iterator<Long> events = numbers.iterator();
      assertThat(events.next()).isEqualTo(1);

      BrokenStreamException broken =
          catchThrowableOfType(BrokenStreamException.class, events::next);
      assertThat(broken.isTimeout()).isTrue();
      assertThat(broken).hasMessageContaining("no data within the idle timeout");
    }
  }

  @Test
  void theTimeLimitOfTheCallEndsWithTheHead() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    RequestOptions options = RequestOptions.builder().timeout(Duration.ofMillis(300)).build();
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(EVENTS + chunk("data: 1\n\n"));
                  later.await();
                  connection.send(chunk("data: 2\n\n") + END);
                });
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS, options)) {
      Iterator<Long> events = numbers.iterator();
      assertThat(events.next()).isEqualTo(1);
      // The limit passes here, in real time, which OkHttp counts.
      assertThat(later.await(400, TimeUnit.MILLISECONDS)).isFalse();
      later.countDown();

      assertThat(events.next()).isEqualTo(2);
    }
  }

  @Test
  void anEventThatIsTooLargeIsAnError() {
    try (RawServer server = sending(EVENTS, chunk("data: " + "1".repeat(100_100)));
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      MalformedResponseException large =
          catchThrowableOfType(
              MalformedResponseException.class, () -> numbers.iterator().hasNext());

      assertThat(large).hasMessageContaining("an event is longer than 100000 bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "null", "{}", "1.5", "[1", ""})
  void anEventThatIsNotAsPromisedIsAnErrorWithItsText(String data) {
    try (RawServer server = sending(EVENTS, chunk("data: " + data + "\n\n"), END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      MalformedResponseException wrong =
          catchThrowableOfType(
              MalformedResponseException.class, () -> numbers.iterator().hasNext());

      assertThat(wrong).hasMessageContaining("stream: an event is not of the declared type");
      assertThat(wrong.body()).isEqualTo(data);
      assertThat(wrong.status()).isEqualTo(200);
    }
  }

  @Test
  void anotherContentTypeIsNoStream() {
    try (RawServer server = sending(head("application/json"), chunk("{}"), END);
        ShopClient client = client(server)) {
      MalformedResponseException wrong =
          catchThrowableOfType(MalformedResponseException.class, () -> open(client, NUMBERS));

      assertThat(wrong)
          .hasMessage(
              "stream: HTTP 200, body of type application/json (expected: text/event-stream). The"
                  + " request was executed.");
    }
  }

  @Test
  void anErrorStatusIsAnApiException() {
    try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(403, "{}")));
        ShopClient client = client(server)) {
      assertThat(catchThrowableOfType(ApiException.class, () -> open(client, NUMBERS)).status())
          .isEqualTo(403);
    }
  }

  @Test
  void noContentIsAStreamWithoutEvents() {
    try (RawServer server = sending("HTTP/1.1 204 No Content\r\n\r\n");
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      assertThat(numbers.stream()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "application/jsonl", "application/json-seq"})
  void linesOfJsonAreEvents(String contentType) {
    try (RawServer server = sending(head(contentType), chunk("\u001e1\r\n\n\u001e2\n3"), END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, LINES)) {
      assertThat(numbers).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void halfALineAtTheEndIsABrokenStream() {
    EventFormat<List<Long>> lists = EventFormat.lines(moshi -> Json.list(Json.LONG));
    try (RawServer server = sending(head("application/jsonl"), chunk("[1]\n[2"), END);
        ShopClient client = client(server);
        EventStream<List<Long>> stream = open(client, lists)) {
      Iterator<List<Long>> lines = stream.iterator();
      assertThat(lines.next()).containsExactly(1L);

      assertThat(catchThrowableOfType(BrokenStreamException.class, lines::next)).isNotNull();
    }
  }

  @Test
  void aBrokenStreamIsTakenUpAgainOnlyIfAsked() {
    FakeTime time = new FakeTime();
    try (RawServer server =
            RawServer.start(
                connection -> {
                  String head = connection.request();
                  // UTF-8 on the wire; a head is read as ISO 8859-1 here.
                  boolean again = head.contains("Last-Event-ID: Ã¼7\r\n");
                  connection.send(
                      again
                          ? EVENTS + chunk("data: 2\n\n") + END
                          : EVENTS
                              + chunk("retry: 20\nid: ü7\ndata: 1\n\n")
                              + chunk("data: lost\n"));
                });
        ShopClient client =
            TestHooks.timing(
                    ShopClient.builder().baseUrl(server.url()).retryPolicy(RetryPolicy.none()),
                    time.timing())
                .build();
        EventStream<Long> asked =
            open(client, NUMBERS, RequestOptions.builder().maxReconnects(1).build());
        EventStream<Long> not = open(client, NUMBERS)) {
      assertThat(catchThrowableOfType(BrokenStreamException.class, () -> not.forEach(n -> {})))
          .isNotNull();
      assertThat(asked).containsExactly(1L, 2L);
      assertThat(time.waits).containsExactly(Duration.ofMillis(20));
      assertThat(server.requests()).isEqualTo(3);
    }
  }

  @Test
  void reconnectionsWithoutAnEventHaveAnEnd() {
    FakeTime time = new FakeTime();
    try (RawServer server = sending(EVENTS, chunk("data: lost\n"));
        ShopClient client =
            TestHooks.timing(ShopClient.builder().baseUrl(server.url()), time.timing()).build();
        EventStream<Long> numbers =
            open(client, NUMBERS, RequestOptions.builder().maxReconnects(2).build())) {
      assertThat(catchThrowableOfType(BrokenStreamException.class, () -> numbers.forEach(n -> {})))
          .isNotNull();
      assertThat(server.requests()).isEqualTo(3);
      assertThat(time.waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }
  }

  @Test
  void anotherThreadMayCloseAStreamThatWaits() throws Exception {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(EVENTS + chunk("data: 1\n\n"));
                  connection.stall();
                });
        ShopClient client = client(server)) {
      EventStream<Long> numbers = open(client, NUMBERS);
      CountDownLatch first = new CountDownLatch(1);
      List<Long> got = Collections.synchronizedList(new ArrayList<>());
      CompletableFuture<Void> end =
          numbers.forEachAsync(
              number -> {
                got.add(number);
                first.countDown();
              });
      first.await();

      numbers.close();

      end.get();
      assertThat(got).containsExactly(1L);
    }
  }

  @Test
  void cancellingTheFutureClosesTheConnection() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    CountDownLatch first = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(EVENTS + chunk("data: 1\n\n"));
                  try {
                    connection.untilClosed();
                  } finally {
                    gone.countDown();
                  }
                });
        ShopClient client = client(server)) {
      CompletableFuture<Void> end = open(client, NUMBERS).forEachAsync(number -> first.countDown());
      first.await();

      assertThat(end.cancel(true)).isTrue();

      gone.await();
      assertThat(catchThrowableOfType(CancellationException.class, end::get)).isNotNull();
    }
  }

  @Test
  void whatAnActionThrowsEndsTheStream() {
    try (RawServer server = sending(EVENTS, chunk("data: 1\n\ndata: 2\n\n"), END);
        ShopClient client = client(server)) {
      CompletableFuture<Void> end =
          open(client, NUMBERS)
              .forEachAsync(
                  number -> {
                    throw new IllegalArgumentException("no " + number);
                  });

      assertThat(catchThrowableOfType(ExecutionException.class, end::get))
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void asynchronousCallsOpenStreamsToo() throws Exception {
    try (RawServer server = sending(EVENTS, chunk("data: 1\n\n"), END);
        ShopClient client = client(server)) {
      ApiResponse<EventStream<Long>> response =
          client
              .core
              .executeWithResponseAsync(client.api.stream(), NUMBERS, RequestOptions.none())
              .get();
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).containsExactly(1L);
    }
    try (RawServer server = sending(head("text/html"), chunk("<html>"), END);
        ShopClient client = client(server)) {
      CompletableFuture<EventStream<Long>> wrong =
          client.core.executeAsync(client.api.stream(), NUMBERS, RequestOptions.none());
      assertThat(catchThrowableOfType(ExecutionException.class, wrong::get))
          .hasCauseInstanceOf(MalformedResponseException.class);
    }
  }

  @Test
  void eventsAreTakenOnce() {
    try (RawServer server = sending(EVENTS, END);
        ShopClient client = client(server);
        EventStream<Long> numbers = open(client, NUMBERS)) {
      assertThat(numbers.iterator().hasNext()).isFalse();
      assertThatIllegalStateException().isThrownBy(numbers::iterator);
    }
  }

  @Test
  void noErrorShowsASecretThatTheServerEchoed() {
    try (RawServer server = sending(EVENTS, chunk("data: {\"echo\":\"t-0ps3cret\"}\n\n"), END);
        ShopClient client = ShopClient.builder().baseUrl(server.url()).token("t-0ps3cret").build();
        EventStream<Long> numbers = open(client, NUMBERS)) {
      MalformedResponseException wrong =
          catchThrowableOfType(
              MalformedResponseException.class, () -> numbers.iterator().hasNext());

      assertThat(wrong.body()).isEqualTo("{\"echo\":\"***\"}");
    }
  }
}
