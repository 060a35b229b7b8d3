package feature.dates;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.dates.api.DefaultApi;
import feature.dates.model.Event;
import io.streamwire.wire.CommaSeparated;
import io.streamwire.wire.FormattedText;
import io.streamwire.wire.Rfc2822Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final OffsetDateTime NOON =
      OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC);

  @Test
  void datesAreReadAndWrittenAsTheyWere() throws Exception {
    Event event =
        roundTrip(
            Event.class,
            "{\"day\":\"2026-01-31\",\"at\":\"2026-01-31T12:00:00.123456789+05:30\","
                + "\"mailed\":\"Wed, 19 Sep 2018 21:00:00 +0000\",\"mailedText\":\"t\","
                + "\"days\":[\"2024-02-29\"],\"mails\":[\"19 Sep 2018 21:00:00 GMT\"],"
                + "\"byName\":{\"a\":\"2026-01-31T12:00:00Z\"}}");

    assertThat(event.day()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(event.at().getOffset()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
    assertThat(event.at().getNano()).isEqualTo(123456789);
    assertThat(event.mailed())
        .isEqualTo(OffsetDateTime.of(2018, 9, 19, 21, 0, 0, 0, ZoneOffset.UTC));
    assertThat(event.mailedText()).as("the property keeps its own name").isEqualTo("t");
    assertThat(event.mails().get(0).toOffsetDateTime()).isEqualTo(event.mailed());
    assertThat(event.byName()).containsEntry("a", FormattedText.dateTime("2026-01-31T12:00:00Z"));
    assertThat(event.byName().get("a").value()).isEqualTo(NOON);
  }

  @Test
  void mailDateThatIsNoneKeepsItsText() throws Exception {
    Event event =
        roundTrip(
            Event.class,
            "{\"day\":\"2026-01-31\",\"at\":\"2026-01-31T12:00:00Z\",\"mailed\":\"yesterday\"}");

    assertThat(event.mailed()).isNull();
  }

  @Test
  void smallLettersAreDatesToo() throws Exception {
    Event event = roundTrip(Event.class, "{\"day\":\"2026-01-31\",\"at\":\"2026-01-31 12:00:00z\"}");

    assertThat(event.at()).isEqualTo(NOON);
  }

  @Test
  void textThatIsNoDateKeepsItsText() throws Exception {
    Event event =
        roundTrip(
            Event.class,
            "{\"day\":\"2026-02-30\",\"at\":\"2026-01-31T12:00:00\",\"days\":[\"2026-01-31\",\"\"]}");

    assertThat(event.day()).isNull();
    assertThat(event.dayText()).isEqualTo("2026-02-30");
    assertThat(event.at()).isNull();
    assertThat(event.days().get(1).value()).isNull();
    assertThat(Event.builder().dayText("soon").at(NOON).build().toString())
        .isEqualTo("Event{day=soon, at=2026-01-31T12:00:00Z}");
  }

  @Test
  void whatIsNoTextIsRefusedWithItsPath() {
    assertThat(refusal(Event.class, "{\"at\":1769860800}")).contains("$.at");
  }

  @Test
  void datesTravelInPathQueryAndHeader() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .listEvents(
                        LocalDate.of(2026, 1, 31),
                        NOON,
                        CommaSeparated.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
                        Rfc2822Date.of(NOON)));

    assertThat(request.getTarget())
        .isEqualTo(
            "/v1/events/2026-01-31?since=2026-01-31T12%3A00%3A00Z&days=2026-01-01,2026-01-02");
    assertThat(request.getHeaders().get("If-Since")).isEqualTo("Sat, 31 Jan 2026 12:00:00 +0000");
  }
}
