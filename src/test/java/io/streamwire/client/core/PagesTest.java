package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.AutoPager;
import io.streamwire.client.Page;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.PagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists in pages over a real socket: when they are asked for, what goes where, and when they end.
 */
@Timeout(60)
class PagesTest {

  /** The page's text is its one item; after {@code >} stands the cursor of the next. */
  private static final Paging<ShopApi.Item, String> CURSOR =
      Paging.<ShopApi.Item, String>items(PagesTest::items).cursor("after", body -> part(body, 1));

  private static final Paging<ShopApi.Item, String> LINK =
      Paging.<ShopApi.Item, String>items(PagesTest::items).nextLink(body -> part(body, 1));

  private static final Paging<ShopApi.Item, String> HEADER =
      Paging.<ShopApi.Item, String>items(PagesTest::items).linkHeader();

  private static final Paging<ShopApi.Item, String> NUMBER =
      Paging.<ShopApi.Item, String>items(PagesTest::items).page("page", 1, null);

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer other = new MockWebServer();
  private ShopClient client;

  private static List<String> items(ShopApi.Item body) {
    String items = part(body, 0);
    return items.isEmpty() ? List.of() : List.of(items.split(","));
  }

  private static String part(ShopApi.Item body, int index) {
    String[] parts = String.valueOf(body.id).split(">", -1);
    return parts.length > index ? parts[index] : "";
  }

  @BeforeEach
  void open() throws IOException {
    server.start();
    other.start();
    client =
        ShopClient.builder()
            .baseUrl(server.url("/").toString())
            .token("t-0ps3cret")
            .retryPolicy(RetryPolicy.none())
            .build();
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
    other.close();
  }

  private static MockResponse page(String id) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body("{\"id\":\"" + id + "\"}")
        .build();
  }

  private Page<String> first(Paging<ShopApi.Item, String> paging, RequestOptions options) {
    return client.core.execute(client.api.bearer(), paging, options).body();
  }

  private Page<String> first(Paging<ShopApi.Item, String> paging) {
    return first(paging, RequestOptions.none());
  }

  private List<String> targets() throws InterruptedException {
    List<String> targets = new ArrayList<>();
    while (targets.size() < server.getRequestCount()) {
      targets.add(server.takeRequest().getTarget());
    }
    return targets;
  }

  @Test
  void aPageIsAskedForOnlyWhenItIsWanted() throws Exception {
    server.enqueue(page("a,b>2"));
    server.enqueue(page("c>3"));

    Iterator<String> items = first(CURSOR).autoPager().iterator();
    assertThat(items.next()).isEqualTo("a");
    assertThat(items.next()).isEqualTo("b");
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(items.next()).isEqualTo("c");

    assertThat(targets()).containsExactly("/bearer", "/bearer?after=2");
  }

  @Test
  void aStreamStopsAskingWhereItsUserStops() {
    server.enqueue(page("a,b>2"));

    assertThat(first(CURSOR).autoPager().stream().limit(2)).containsExactly("a", "b");

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void pagesAreTurnedByHandToo() {
    server.enqueue(page("a>2"));
    server.enqueue(page("b>"));

    Page<String> first = first(CURSOR);
    assertThat(first.hasNextPage()).isTrue();
    Page<String> second = first.nextPage();
    assertThat(second.items()).containsExactly("b");
    assertThat(second.hasNextPage()).isFalse();
    assertThatThrownBy(second::nextPage).isInstanceOf(NoSuchElementException.class);
    assertThat(first.items()).containsExactly("a");
  }

  @Test
  void anErrorInTheMiddleKeepsWhatWasReadAndMayBeRepeated() {
    server.enqueue(page("a>2"));
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(page("b>"));
    List<String> got = new ArrayList<>();

    Iterator<String> items = first(CURSOR).autoPager().iterator();
    ApiException failed =
        catchThrowableOfType(ApiException.class, () -> items.forEachRemaining(got::add));

    assertThat(failed.status()).isEqualTo(500);
    assertThat(got).containsExactly("a");
    assertThat(items.next()).isEqualTo("b");
    assertThat(items.hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2,2,2", "2,3,2"})
  void aCursorThatRepeatsIsAnErrorAndNoLoop(String one, String two, String three) {
    server.enqueue(page("a>" + one));
    server.enqueue(page("b>" + two));
    server.enqueue(page("c>" + three));
    List<String> got = new ArrayList<>();

    PagingException round =
        catchThrowableOfType(
            PagingException.class, () -> first(CURSOR).autoPager().forEach(got::add));

    assertThat(round).hasMessage("bearer: the service's next page was already read");
    assertThat(got).startsWith("a");
  }

  @Test
  void aServiceThatIgnoresThePageNumberIsAnErrorAndNoLoop() {
    server.enqueue(page("a"));
    server.enqueue(page("a"));

    assertThatThrownBy(() -> first(NUMBER).autoPager().stream().count())
        .isInstanceOf(PagingException.class)
        .hasMessage("bearer: the service returned the same page twice in a row");
  }

  @Test
  void pagesWithoutItemsHaveAnEnd() {
    for (int i = 0; i <= 100; i++) {
      server.enqueue(page(">" + (i + 2)));
    }

    assertThatThrownBy(() -> first(CURSOR).autoPager().stream().count())
        .isInstanceOf(PagingException.class)
        .hasMessage("bearer: 100 pages in a row have no items");
    assertThat(server.getRequestCount()).isEqualTo(101);
  }

  @Test
  void aLinkToTheSameHostIsFollowedAsTheFirstRequest() throws Exception {
    server.enqueue(page("a>" + server.url("/bearer?p=2&q=x")));
    server.enqueue(page("b>"));
    RequestOptions options =
        RequestOptions.builder().query("q", "x").header("X-Trace", "1").build();

    assertThat(first(LINK, options).autoPager()).containsExactly("a", "b");

    server.takeRequest();
    var second = server.takeRequest();
    assertThat(second.getTarget()).isEqualTo("/bearer?p=2&q=x");
    assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer t-0ps3cret");
    assertThat(second.getHeaders().get("X-Trace")).isEqualTo("1");
  }

  @Test
  void aLinkToAnotherHostGetsNoCredentialsAndNoHeaders() throws Exception {
    server.enqueue(page("a>" + other.url("/elsewhere")));
    other.enqueue(page("b>" + other.url("/elsewhere?p=3")));
    other.enqueue(page("c>"));
    RequestOptions options =
        RequestOptions.builder().query("q", "s3cret").header("X-Token", "s3cret").build();

    assertThat(first(LINK, options).autoPager()).containsExactly("a", "b", "c");

    for (int i = 0; i < 2; i++) {
      var request = other.takeRequest();
      assertThat(request.getTarget()).startsWith("/elsewhere");
      assertThat(request.getHeaders().toString()).doesNotContain("s3cret");
      assertThat(request.getTarget()).doesNotContain("s3cret");
    }
  }

  @Test
  void aLinkThatIsNoHttpUrlIsAnError() {
    server.enqueue(page("a>ftp://example.com/"));

    assertThatThrownBy(() -> first(LINK))
        .isInstanceOf(PagingException.class)
        .hasMessage("bearer: link to the next page is invalid (expected: an http(s) URL)");
  }

  @Test
  void theLinkHeaderNamesTheNextPage() throws Exception {
    server.enqueue(
        page("a").newBuilder().setHeader("Link", "<?p=0>; rel=prev, <?p=2>; rel=\"next\"").build());
    server.enqueue(page("b"));

    assertThat(first(HEADER).autoPager()).containsExactly("a", "b");
    assertThat(targets()).containsExactly("/bearer", "/bearer?p=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          <https://a.test/?p=2>; rel="next"                          | https://a.test/?p=2
          <a>; rel=next                                              | a
          <a>;rel="prev", <b>; title="x, <c>; rel=next"; REL="NEXT"  | b
          <a>; rel="last next"                                       | a
          <a>; rel="nextish"                                         |
          <a>; rel="prev"; rel="next"                                |
          <a,b>; rel=next                                            | a,b
          <a>                                                        |
          nonsense                                                   |
          """)
  void linkHeadersAreReadByRfc8288(String header, String target) {
    assertThat(LinkHeader.next(List.of(header))).isEqualTo(target);
  }

  @Test
  void asynchronousPagesHoldNoThread() throws Exception {
    server.enqueue(page("a>2"));
    server.enqueue(page("b>"));
    List<String> got = Collections.synchronizedList(new ArrayList<>());

    CompletableFuture<Page<String>> first =
        client.core.executeAsync(client.api.bearer(), CURSOR, RequestOptions.none());
    first.thenCompose(page -> page.autoPager().forEachAsync(got::add)).get();

    assertThat(got).containsExactly("a", "b");
    assertThat(first.get().hasNextPage()).isTrue();
  }

  @Test
  void asynchronousErrorsKeepWhatWasRead() throws Exception {
    server.enqueue(page("a>2"));
    server.enqueue(new MockResponse.Builder().code(404).build());
    List<String> got = Collections.synchronizedList(new ArrayList<>());
    AutoPager<String> pager = first(CURSOR).autoPager();

    CompletableFuture<Void> end = pager.forEachAsync(got::add);

    assertThat(catchThrowableOfType(ExecutionException.class, end::get))
        .hasCauseInstanceOf(ApiException.class);
    assertThat(got).containsExactly("a");
  }

  @Test
  void anActionThatThrowsEndsTheWalk() {
    server.enqueue(page("a>2"));

    CompletableFuture<Void> end =
        first(CURSOR)
            .autoPager()
            .forEachAsync(
                item -> {
                  throw new IllegalArgumentException(item);
                });

    assertThat(catchThrowableOfType(ExecutionException.class, end::get))
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void responsesHaveStatusAndHeaders() {
    server.enqueue(page("a>").newBuilder().setHeader("X-Total", "1").build());

    var response = client.core.execute(client.api.bearer(), CURSOR, RequestOptions.none());

    assertThat(response.headers().get("X-Total")).isEqualTo("1");
    assertThat(response.body().body(ShopApi.Item.class).id).isEqualTo("a>");
  }

  @Test
  void aReplyWithoutABodyIsAPageWithoutItems() {
    HttpUrl url = server.url("/");
    assertThat(CURSOR.itemsOf(null)).isEmpty();
    assertThat(CURSOR.next(url, null, List.of(), Headers.EMPTY)).isNull();
  }
}
