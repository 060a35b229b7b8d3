package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.EventStream;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of events that share an HTTP/2 connection with other calls, and cost them nothing. */
@Timeout(60)
class EventStreamsHttp2Test {

  private static final EventFormat<Long> NUMBERS = EventFormat.events(moshi -> Json.LONG);

  private final MockWebServer server = new MockWebServer();
  private ShopClient client;

  @BeforeEach
  void open() throws IOException {
    List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    server.setProtocols(http2);
    server.start();
    client =
        ShopClient.builder()
            .baseUrl(server.url("/").toString())
            .okHttpClient(new OkHttpClient.Builder().protocols(http2).build())
            .build();
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  /** One event, and then silence in the middle of the next. */
  private EventStream<Long> silentStream(RequestOptions options) {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/event-stream")
            .body("data: 1\n\ndata: 2\n\n")
            .throttleBody(9, 1, TimeUnit.HOURS)
            .build());
    return client.core.execute(client.api.stream(), NUMBERS, options).body();
  }

  private void callIsAnsweredOnTheSameConnection() throws InterruptedException {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{\"id\":\"i\"}")
            .build());
    assertThat(client.core.execute(client.api.getPublic(), RequestOptions.none()).body().id)
        .isEqualTo("i");
    assertThat(server.takeRequest().getConnectionIndex())
        .isEqualTo(server.takeRequest().getConnectionIndex());
  }

  @Test
  void otherCallsGoOnBesideAnOpenStream() throws Exception {
    try (EventStream<Long> numbers = silentStream(RequestOptions.none())) {
      assertThat(numbers.iterator().next()).isEqualTo(1);
      callIsAnsweredOnTheSameConnection();
    }
  }

  @Test
  void aStreamThatIsClosedCostsNoOtherCallAnything() throws Exception {
    EventStream<Long> numbers = silentStream(RequestOptions.none());
    assertThat(numbers.iterator().next()).isEqualTo(1);
    numbers.close();

    callIsAnsweredOnTheSameConnection();
  }

  @Test
  void aStreamThatFallsSilentCostsNoOtherCallAnything() throws Exception {
    RequestOptions options = RequestOptions.builder().idleTimeout(Duration.ofMillis(100)).build();
    try (EventStream<Long> numbers = silentStream(options)) {
      Iterator<Long> events = numbers.iterator();
      assertThat(events.next()).isEqualTo(1);
      assertThat(catchThrowableOfType(BrokenStreamException.class, events::next).isTimeout())
          .isTrue();
    }
    callIsAnsweredOnTheSameConnection();
  }
}
