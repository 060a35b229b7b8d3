package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** How parameters of a generated interface are spelled on the wire. */
class ParametersTest {

  private interface Api {
    @GET("q")
    Call<Void> query(
        @Query("list") CommaSeparated<String> plain,
        @Query(value = "encoded", encoded = true) CommaSeparated<String> encoded,
        @Query("json") @JsonEncoded Map<String, Long> json,
        @Query("time") OffsetDateTime time,
        @Query("number") BigDecimal number,
        @Query("bytes") ByteString bytes);

    @GET("p/{plain}/{list}/{matrix}")
    Call<Void> path(
        @Path("plain") CommaSeparated<String> plain,
        @Path(value = "list", encoded = true) CommaSeparated<String> list,
        @Path(value = "matrix", encoded = true) @ItemDelimiter(";m=")
            CommaSeparated<String> matrix);

    @GET("h")
    Call<Void> headers(
        @Header("X-List") CommaSeparated<String> list,
        @Header("X-Fields") FormFields fields,
        @Header("Cookie") @CookieName("since") OffsetDateTime since);

    @GET("c")
    Call<Void> cookie(@Header("Cookie") @CookieName("page") Long page);

    @GET("t/{path}")
    Call<Void> texts(
        @Path("path") String path,
        @Query("query") String query,
        @Query(value = "list", encoded = true) CommaSeparated<String> list,
        @Header("X-Text") String header,
        @Header("Cookie") @CookieName("session") String cookie);

    @GET("f")
    Call<Void> fields(
        @QueryMap QueryFields<FormFields> flat,
        @QueryMap QueryFields<FormFields> deep,
        @QueryMap QueryFields<Map<String, Object>> map,
        @QueryMap QueryFields<Map<String, Object>> deepMap,
        @QueryMap QueryFields<FormFields> none);
  }

  private static final FormFields RANGE =
      form -> {
        form.field("from", 1);
        form.field("tag", List.of("x", "y"));
      };

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Api api() {
    return new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .addConverterFactory(WireConverterFactory.create())
        .build()
        .create(Api.class);
  }

  private RecordedRequest sent(Call<Void> call) throws Exception {
    call.execute();
    return server.takeRequest();
  }

  @Test
  void queryIsSpelledAsAnnotationAndTypeSay() throws Exception {
    Call<Void> call =
        api()
            .query(
                CommaSeparated.of("a b", "c"),
                CommaSeparated.of("a,b", "c"),
                Map.of("k", 1L),
                OffsetDateTime.parse("2026-01-31T12:00:00Z"),
                new BigDecimal("1E+3"),
                ByteString.of((byte) 0xfb));

    assertThat(sent(call).getTarget())
        .isEqualTo(
            "/q?list=a%20b%2Cc&encoded=a%2Cb,c&json=%7B%22k%22%3A1%7D"
                + "&time=2026-01-31T12%3A00%3A00Z&number=1000&bytes=%2Bw%3D%3D");
  }

  @Test
  void pathIsSpelledAsAnnotationAndTypeSay() throws Exception {
    Call<Void> call =
        api()
            .path(
                CommaSeparated.of("a/b", "c"),
                CommaSeparated.of("a/b", "c"),
                CommaSeparated.of("a;", "c"));

    assertThat(sent(call).getTarget()).isEqualTo("/p/a%2Fb,c/a%2Fb,c/a%3B;m=c");
  }

  @Test
  void headersAreSpelledAsAnnotationAndTypeSay() throws Exception {
    Call<Void> call =
        api()
            .headers(
                CommaSeparated.of("a b", "c"), RANGE, OffsetDateTime.parse("2026-01-31T12:00:00Z"));

    RecordedRequest request = sent(call);

    assertThat(request.getHeaders().get("X-List")).isEqualTo("a b,c");
    assertThat(request.getHeaders().get("X-Fields")).isEqualTo("from=1; tag=x; tag=y");
    assertThat(request.getHeaders().get("Cookie")).isEqualTo("since=2026-01-31T12:00:00Z");
  }

  @Test
  void cookieOfAnOrdinaryTypeIsItsText() throws Exception {
    assertThat(sent(api().cookie(7L)).getHeaders().get("Cookie")).isEqualTo("page=7");
  }

  @Test
  void objectsInAQueryAreFlatOrInBrackets() throws Exception {
    Map<String, Object> map = new TreeMap<>(Map.of("k", 1, "l", List.of(2, 3)));
    Call<Void> call =
        api()
            .fields(
                QueryFields.of(RANGE),
                QueryFields.deep("deep", RANGE),
                QueryFields.of(map),
                QueryFields.deep("map", map),
                QueryFields.none());

    assertThat(sent(call).getTarget().replace("%5B", "[").replace("%5D", "]"))
        .isEqualTo(
            "/f?from=1&tag=x&tag=y&deep[from]=1&deep[tag]=x&deep[tag]=y"
                + "&k=1&l=2&l=3&map[k]=1&map[l]=2&map[l]=3");
  }

  @Test
  void fieldsCountEveryEntryAndTakeNoMore() {
    QueryFields<FormFields> fields = QueryFields.of(RANGE);

    assertThat(fields.size()).isEqualTo(3);
    assertThatThrownBy(() -> fields.put("from", "2"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(QueryFields.none()).isEmpty();
  }

  @Test
  void halfASurrogatePairIsRefusedWithNameAndPlaceAndNeverSent() {
    String half = "s3\uD83D";
    Map<String, Call<Void>> calls =
        Map.of(
            "path", api().texts(half, "", CommaSeparated.of("a"), "", ""),
            "query", api().texts("p", half, CommaSeparated.of("a"), "", ""),
            "X-Text", api().texts("p", "", CommaSeparated.of("a"), half, ""),
            "session", api().texts("p", "", CommaSeparated.of("a"), "", half),
            "list", api().texts("p", "", CommaSeparated.of(half), "", ""));

    calls.forEach(
        (name, call) ->
            assertThatIllegalArgumentException()
                .isThrownBy(call::execute)
                .withMessage(
                    name + ": unpaired surrogate at index 2 (expected: well-formed Unicode)"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryFields.of(Map.of("tag", half)))
        .withMessageStartingWith("tag: unpaired surrogate");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void wholePairIsSent() throws Exception {
    api()
        .texts("\uD83D\uDE00", "\uD83D\uDE00", CommaSeparated.of("\uD83D\uDE00"), "", "x")
        .execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/t/%F0%9F%98%80?query=%F0%9F%98%80&list=%F0%9F%98%80");
  }
}
