package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Which form a body of a generated interface takes. */
class WireBodiesTest {

  private record Pair(String name, String value) implements FormFields {
    @Override
    public void writeTo(FormWriter form) {
      form.field(name, value);
    }
  }

  /** Its type can travel as JSON too. */
  @JsonClass(generateAdapter = false)
  record Either(String name) implements FormFields {
    @Override
    public void writeTo(FormWriter form) {
      form.field("name", name);
    }
  }

  private interface Api {
    @POST("/")
    Call<Void> form(@Body Pair pair);

    @POST("/")
    Call<Void> marked(@Body @Form Either either);

    @POST("/")
    Call<Void> unmarked(@Body Either either);

    @POST("/")
    Call<Void> parts(@Body MultipartFields parts);

    @POST("/")
    Call<Void> text(@Body @PlainText OffsetDateTime time);

    @POST("/")
    Call<Void> json(@Body Map<String, LocalDate> dates);

    @POST("/")
    @PlainText
    Call<String> plainReply();

    @POST("/")
    Call<String> jsonReply();

    @POST("/")
    Call<Set<List<Long>>> listsReply();
  }

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Api api(String reply) {
    server.enqueue(new MockResponse.Builder().body(reply).build());
    Moshi moshi = new Moshi.Builder().add(new EitherAsText()).build();
    return new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .addConverterFactory(WireConverterFactory.create(moshi))
        .build()
        .create(Api.class);
  }

  static final class EitherAsText {
    @ToJson
    public String text(Either either) {
      return either.name();
    }

    @FromJson
    public Either either(String text) {
      return new Either(text);
    }
  }

  private String sent(Call<Void> call) throws Exception {
    call.execute();
    RecordedRequest request = server.takeRequest();
    return request.getHeaders().get("Content-Type") + " " + request.getBody().utf8();
  }

  @Test
  void objectThatIsAFormOnlyIsSentAsOne() throws Exception {
    assertThat(sent(api("").form(new Pair("a b", "c"))))
        .isEqualTo("application/x-www-form-urlencoded a+b=c");
  }

  @Test
  void objectThatCanBeBothIsAFormWhereTheContractSaysSo() throws Exception {
    assertThat(sent(api("").marked(new Either("x"))))
        .isEqualTo("application/x-www-form-urlencoded name=x");
    assertThat(sent(api("").unmarked(new Either("x"))))
        .isEqualTo("application/json; charset=UTF-8 \"x\"");
  }

  @Test
  void plainTextIsSpelledForTheWire() throws Exception {
    assertThat(sent(api("").text(OffsetDateTime.parse("2026-01-31T12:00:00Z"))))
        .isEqualTo("text/plain; charset=utf-8 2026-01-31T12:00:00Z");
  }

  @Test
  void anythingElseIsJson() throws Exception {
    assertThat(sent(api("").json(Map.of("d", LocalDate.of(2026, 1, 31)))))
        .isEqualTo("application/json; charset=UTF-8 {\"d\":\"2026-01-31\"}");
  }

  @Test
  void partsAreAMultipartBody() throws Exception {
    String sent =
        sent(
            api("")
                .parts(
                    parts -> {
                      parts.text("title", "ä");
                      parts.text("none", null);
                    }));

    assertThat(sent)
        .startsWith("multipart/form-data; boundary=")
        .contains("Content-Disposition: form-data; name=\"title\"\r\n")
        .contains("\r\n\r\nä\r\n--")
        .doesNotContain("none");
  }

  @Test
  void replyIsPlainTextOnlyWhereTheContractSaysSo() throws Exception {
    assertThat(api("\"a\"").plainReply().execute().body()).isEqualTo("\"a\"");
    assertThat(api("\"a\"").jsonReply().execute().body()).isEqualTo("a");
  }

  @Test
  void replyMayBeACollection() throws Exception {
    assertThat(api("[[1],[2]]").listsReply().execute().body())
        .containsExactly(List.of(1L), List.of(2L))
        .isUnmodifiable();
  }
}
