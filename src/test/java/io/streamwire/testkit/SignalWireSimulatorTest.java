package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client of any make meets, down to the bytes. */
class SignalWireSimulatorTest {

  private static final String STREAMS =
      "/api/laml/2010-04-01/Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/b3877c40-da60-4998-90ad-b792e98472ca/Streams";

  private final VirtualClock clock = new VirtualClock(Instant.parse("2018-09-19T21:00:00Z"));
  private final SignalWireSimulator signalwire = SignalWireSimulator.builder().clock(clock).start();
  private final RawClient http = new RawClient(signalwire);

  @AfterEach
  void close() {
    http.close();
    signalwire.close();
  }

  @Test
  void startedStreamIsQueuedAndDescribedInFull() throws IOException {
    try (Response response =
        http.post(STREAMS, "Url=wss%3A%2F%2Fstream.example.com&Name=my_first_stream")) {
      String sid = signalwire.awaitStream().sid();
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
      assertThat(response.body().string())
          .isEqualTo(
              """
              {"sid":"%1$s","account_sid":"b3877c40-da60-4998-90ad-b792e98472af",\
              "call_sid":"b3877c40-da60-4998-90ad-b792e98472ca","name":"my_first_stream","status":"queued",\
              "date_updated":"Wed, 19 Sep 2018 21:00:00 +0000","uri":"%2$s/%1$s.json"}\
              """
                  .formatted(sid, STREAMS));
    }
  }

  @Test
  void streamStopsBySidAndByName() throws IOException {
    http.status(STREAMS, "Url=wss://a.example&Name=n");
    String sid = signalwire.awaitStream().sid();
    assertThat(http.status(STREAMS + "/" + sid, "Status=stopped")).isEqualTo(200);
    assertThat(signalwire.awaitStream().status()).isEqualTo("stopped");
    assertThat(http.status(STREAMS, "Url=wss://a.example&Name=n")).isEqualTo(200);
    assertThat(http.status(STREAMS + "/n", "Status=stopped")).isEqualTo(200);
    assertThat(signalwire.streams()).extracting(SimulatedStream::status).containsOnly("stopped");
  }

  @Test
  void parametersKeepTheirNumberOrderAndEveryByte() throws IOException {
    http.status(
        STREAMS,
        "Url=wss://a.example&Parameter2.Name=b&Parameter2.Value=%26%3D%2B%25+x&Parameter1.Name=%C3%A9&Parameter1.Value=");
    assertThat(signalwire.awaitStream().parameters())
        .containsExactly(new FormPair("é", ""), new FormPair("b", "&=+% x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Url=                                                          | 422 | 10000
          Name=x                                                        | 422 | 10000
          Url=ws://a.example                                            | 422 | 31922
          Url=https://a.example                                         | 422 | 31922
          Url=wss://a.example/%20b                                      | 422 | 31922
          Url=wss://a.example/+                                         | 422 | 31922
          Url=wss:a                                                     | 422 | 31922
          Url=wss://a.example/?q%3D1                                    | 422 | 31922
          Url=wss://a.example&Url=wss://b.example                       | 422 | 10000
          Url=wss://a.example&Track=all                                 | 422 | 10000
          Url=wss://a.example&StatusCallbackMethod=PUT                  | 422 | 13221
          Url=wss://a.example&StatusCallback=/status                    | 422 | 21456
          Url=wss://a.example&Parameter0.Name=a&Parameter0.Value=b      | 422 | 10000
          Url=wss://a.example&Parameter100.Name=a&Parameter100.Value=b  | 422 | 10000
          Url=wss://a.example&Parameter99999999999.Name=a               | 422 | 10000
          Url=wss://a.example&Parameter1.Name=a                         | 422 | 10000
          Url=wss://a.example&Name=%zz                                  | 400 | 10000
          """)
  void badFormIsRefused(String form, int status, int code) throws IOException {
    try (Response response = http.post(STREAMS, form)) {
      assertThat(response.code()).isEqualTo(status);
      assertThat(response.body().string())
          .startsWith("{\"code\":" + code + ",")
          .endsWith("\"status\":" + status + "}");
    }
    assertThat(signalwire.streams()).isEmpty();
    assertThat(signalwire.journal().last().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Accounts/other/Calls/b3877c40-da60-4998-90ad-b792e98472ca/Streams                               | 401 | 20003
          Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/other/Streams                               | 404 | 20404
          Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/b3877c40-da60-4998-90ad-b792e98472ca/Other  | 404 | 20404
          Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/rings/Streams                               | 422 | 21220
          Accounts/b3877c40-da60-4998-90ad-b792e98472af/Calls/rings/Streams/other                         | 422 | 10000
          Accounts                                                                                        | 404 | 20404
          """)
  void badPathIsRefused(String path, int status, int code) throws IOException {
    signalwire.call("rings", CallState.RINGING);
    try (Response response = http.post("/api/laml/2010-04-01/" + path, "Url=wss://a.example")) {
      assertThat(response.code()).isEqualTo(status);
      assertThat(response.body().string()).startsWith("{\"code\":" + code + ",");
    }
  }

  @Test
  void wrongTokenIsRefusedBeforeAnythingElseIsTold() throws IOException {
    Request.Builder request =
        http.request("/api/laml/2010-04-01/Accounts/a/Calls/b/Streams", "Url=wss://a.example")
            .header("Authorization", Credentials.basic(signalwire.project(), "wrong"));
    assertThat(http.status(request)).isEqualTo(401);
  }

  @Test
  void otherContentTypeIsRefused() throws IOException {
    RequestBody json = RequestBody.create("{}", MediaType.get("application/json"));
    assertThat(http.status(http.request(STREAMS, "").post(json))).isEqualTo(415);
    assertThat(signalwire.journal().last().body().utf8()).isEqualTo("{}");
  }

  @Test
  void getIsRefused() throws IOException {
    assertThat(http.status(http.request(STREAMS, "").get())).isEqualTo(405);
  }

  @Test
  void liveStreamsOfOneCallHaveDistinctNames() throws IOException {
    assertThat(http.status(STREAMS, "Url=wss://a.example&Name=n")).isEqualTo(200);
    assertThat(http.status(STREAMS, "Url=wss://a.example&Name=n")).isEqualTo(422);
    assertThat(http.status(STREAMS, "Url=wss://a.example")).isEqualTo(200);
    assertThat(http.status(STREAMS, "Url=wss://a.example")).isEqualTo(200);
  }

  @Test
  void journalKeepsRawBytesHeadersAndPairsButPrintsNoToken() throws IOException {
    http.status(STREAMS, "Url=wss://a.example&AuthorizationBearerToken=s3cret");
    JournalEntry entry = signalwire.journal().last();
    assertThat(entry.body().utf8())
        .isEqualTo("Url=wss://a.example&AuthorizationBearerToken=s3cret");
    assertThat(entry.field("AuthorizationBearerToken")).isEqualTo("s3cret");
    assertThat(entry.field("Name")).isNull();
    assertThat(entry.headers().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(entry)
        .hasToString(
            "POST " + STREAMS + " [Url=wss://a.example, AuthorizationBearerToken=****] -> 200");
  }

  @Test
  void waitingInVainTellsWhatWasSeen() {
    try (SignalWireSimulator impatient =
        SignalWireSimulator.builder().timeout(Duration.ofMillis(1)).start()) {
      assertThatThrownBy(() -> impatient.journal().awaitRequests(1))
          .isInstanceOf(AssertionError.class)
          .hasMessage("Expected 1 requests within PT0.001S, saw 0 requests: []");
    }
  }
}
