package feature.eventstreams;

import static org.assertj.core.api.Assertions.assertThat;

import feature.eventstreams.model.ChatRequest;
import feature.eventstreams.model.EventStream;
import feature.eventstreams.model.RowsEvent;
import feature.eventstreams.model.Tick;
import feature.eventstreams.model.TicksParams;
import io.streamwire.wire.FormattedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void eventsAreOfTheTypeOfTheMediaType() throws Exception {
    List<Tick> ticks =
        events(
            "text/event-stream",
            "data: {\"price\":1.5}\n\ndata: {\"price\":2}\n\ndata: [DONE]\n\n",
            o -> o.ticks(TicksParams.builder().symbol("A").build()));

    assertThat(ticks).extracting(Tick::price).containsExactly(new BigDecimal("1.5"), new BigDecimal("2"));
  }

  @Test
  void textsAreAsTheyCame() throws Exception {
    assertThat(events("text/event-stream", "data: a\ndata: b\n\n", Operations::words))
        .containsExactly("a\nb");
  }

  @Test
  void linesOfJsonAreItemsOfTheList() throws Exception {
    List<RowsEvent> rows =
        events("application/x-ndjson", "{\"n\":1}\n{\"n\":2}\n", Operations::rows);

    assertThat(rows).extracting(RowsEvent::n).containsExactly(1L, 2L);
  }

  @Test
  void formatsAreHintsHereToo() throws Exception {
    List<FormattedText<LocalDate>> days =
        events("application/jsonl", "\"2026-01-02\"\n\"soon\"\n", Operations::days);

    assertThat(days).extracting(FormattedText::value).containsExactly(LocalDate.of(2026, 1, 2), null);
  }

  @Test
  void aStreamBesideJsonIsAMethodOfItsOwn() throws Exception {
    ChatRequest request = ChatRequest.builder().stream(true).build();

    assertThat(events("text/event-stream", "data: {\"price\":1}\n\n", o -> o.chatAsEventStream(request)))
        .hasSize(1);
    assertThat(events("text/event-stream", "data: {\"price\":1}\n\n", o -> o.chatAsEventStreamAsync(request).join()))
        .hasSize(1);
  }

  @Test
  void aSchemaKeepsItsName() {
    assertThat(EventStream.builder().name("x").build().name()).isEqualTo("x");
  }

  private static <T> List<T> events(
      String type,
      String body,
      Function<Operations, io.streamwire.client.EventStream<T>> call)
      throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder().setHeader("Content-Type", type).body(body).build());
      server.start();
      try (EventStreamsClient client =
              EventStreamsClient.builder().baseUrl(server.url("/").toString()).build();
          io.streamwire.client.EventStream<T> events = call.apply(client.operations())) {
        List<T> all = new ArrayList<>();
        events.forEach(all::add);
        return all;
      }
    }
  }
}
