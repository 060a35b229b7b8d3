package feature.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import feature.pagination.model.ByCursorParams;
import feature.pagination.model.Item;
import feature.pagination.model.Page;
import io.streamwire.wire.FormattedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final String UUID_1 = "7f2c1f8e-0d52-4a36-9f0b-0d7ad4c3a111";

  private final List<String> ids = new ArrayList<>();

  @Test
  void aCursorIsPutIntoItsParameterAndOthersStay() throws Exception {
    List<String> targets =
        targets(
            o ->
                o.byCursor(ByCursorParams.builder().tag("a b").build())
                    .autoPager()
                    .forEach(this::note),
            "{\"data\":{\"items\":[{\"id\":\"1\"}],\"meta\":{\"next\":\"" + UUID_1 + "\"}}}",
            "{\"data\":{\"items\":[],\"meta\":{\"next\":\"not a uuid\"}}}",
            "{\"data\":{\"items\":[{\"id\":\"2\"}],\"meta\":{}}}");

    assertThat(ids).containsExactly("1", "2");
    assertThat(targets)
        .containsExactly(
            "/cursor?tag=a%20b",
            "/cursor?tag=a%20b&after=" + UUID_1,
            "/cursor?tag=a%20b&after=not%20a%20uuid");
  }

  @Test
  void partsThatAreMissingMeanTheEnd() throws Exception {
    assertThat(targets(o -> o.byCursor().autoPager().forEach(this::note), "{}")).hasSize(1);
    assertThat(ids).isEmpty();
  }

  @Test
  void theLastItemIsACursorToo() throws Exception {
    List<String> targets =
        targets(
            o -> o.byLastItem().autoPager().forEach(this::note),
            "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"has_more\":true}",
            "{\"items\":[{\"id\":\"3\"}],\"has_more\":false}");

    assertThat(ids).containsExactly("1", "2", "3");
    assertThat(targets).containsExactly("/last", "/last?starting_after=2");
  }

  @Test
  void anOffsetGrowsByTheItemsUntilTheTotal() throws Exception {
    List<String> targets =
        targets(
            o -> o.byOffset().autoPager().forEach(this::note),
            "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"total\":3}",
            "{\"items\":[{\"id\":\"3\"}],\"total\":3}");

    assertThat(ids).containsExactly("1", "2", "3");
    assertThat(targets).containsExactly("/offset", "/offset?offset=2");
  }

  @Test
  void aPageNumberGrowsUntilAPageIsEmpty() throws Exception {
    List<LocalDate> days = new ArrayList<>();
    List<String> targets =
        targets(
            o -> o.byPage().autoPager().stream().map(FormattedText::value).forEach(days::add),
            "[\"2026-01-01\"]",
            "[\"2026-01-02\"]",
            "[]");

    assertThat(days).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
    assertThat(targets).containsExactly("/page", "/page?page=2", "/page?page=3");
  }

  @Test
  void aLinkInTheBodyMayBeRelative() throws Exception {
    List<String> targets =
        targets(
            o -> o.byLink().autoPager().forEach(this::note),
            "{\"items\":[{\"id\":\"1\"}],\"next\":\"/link?p=2\"}",
            "{\"items\":[{\"id\":\"2\"}],\"next\":null}");

    assertThat(ids).containsExactly("1", "2");
    assertThat(targets).containsExactly("/link", "/link?p=2");
  }

  @Test
  void aReplyWithoutContentIsAPageWithoutItems() throws Exception {
    targets(o -> assertThat(o.byLink().items()).isEmpty(), "");
  }

  @Test
  void theWholeReplyIsThereToo() throws Exception {
    targets(
        o -> assertThat(o.byOffset().body(Page.class).total()).isEqualTo(7),
        "{\"items\":[{\"id\":\"1\"}],\"total\":7}");
  }

  @Test
  void headersNameTheNextPage() throws Exception {
    List<String> targets =
        targets(o -> o.byHeader().autoPager().forEach(this::note), "{\"items\":[{\"id\":\"1\"}]}");

    assertThat(ids).containsExactly("1");
    assertThat(targets).containsExactly("/header");
  }

  private void note(Item item) {
    ids.add(item.id());
  }

  private static List<String> targets(Consumer<Operations> call, String... replies)
      throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      for (String reply : replies) {
        server.enqueue(
            new MockResponse.Builder()
                .code(reply.isEmpty() ? 204 : 200)
                .setHeader("Content-Type", "application/json")
                .body(reply)
                .build());
      }
      server.start();
      try (PagesClient client =
          PagesClient.builder().baseUrl(server.url("/").toString()).build()) {
        call.accept(client.operations());
      }
      List<String> targets = new ArrayList<>();
      for (int i = 0; i < server.getRequestCount(); i++) {
        targets.add(server.takeRequest().getTarget());
      }
      return targets;
    }
  }
}
