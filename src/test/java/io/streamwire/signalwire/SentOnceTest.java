package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ApiException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.ServerException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

/**
 * What OkHttp would send again by itself, and does not: counted at the server. Repeats of ours are
 * off.
 */
class SentOnceTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").name("n").build();
  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  private static SignalWireClient.Builder builder() {
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .retryPolicy(RetryPolicy.none());
  }

  /** Answers so the first time, and with a stream from then on. */
  private static RawServer firstAnswering(String first) {
    return RawServer.start(
        connection -> {
          connection.request();
          connection.send(first);
          while (true) {
            connection.request();
            connection.send(OK);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "408",
        "408 Retry-After: 0",
        "503 Retry-After: 0",
        "421",
        "401 WWW-Authenticate: Basic realm=\"x\"",
        "300 Location: /other",
        "301 Location: /other",
        "302 Location: /other",
        "303 Location: /other",
        "307 Location: /other",
        "308 Location: /other"
      })
  void answerIsNotFollowedByAnotherRequest(String answer) {
    int status = Integer.parseInt(answer.substring(0, 3));
    String header = answer.length() > 3 ? answer.substring(4) : "X: y";
    OkHttpClient eager =
        new OkHttpClient.Builder()
            .followRedirects(true)
            .followSslRedirects(true)
            .retryOnConnectionFailure(true)
            .authenticator(
                (route, response) ->
                    response
                        .request()
                        .newBuilder()
                        .header("Authorization", Credentials.basic("other", "other"))
                        .build())
            .build();
    for (OkHttpClient okHttp : List.of(new OkHttpClient(), eager)) {
      try (RawServer server = firstAnswering(RawServer.json(status, "{}", header));
          SignalWireClient client = builder().okHttpClient(okHttp).host(server.url()).build()) {
        ApiException e =
            catchThrowableOfType(
                ApiException.class, () -> client.calls().startStream("c", REQUEST));
        assertThat(e.status()).isEqualTo(status);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void redirectIsNamedButNotFollowed() {
    try (RawServer other = RawServer.start(RawServer.answering(OK));
        RawServer server =
            firstAnswering(RawServer.json(307, "", "Location: " + other.url() + "/x"));
        SignalWireClient client = builder().host(server.url()).build()) {
      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.calls().startStream("c", REQUEST));
      assertThat(e)
          .hasMessage("startStream: HTTP 307, empty body, not followed to " + other.url() + "/x");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void requestOnABrokenKeptConnectionIsNotRepeated() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(OK);
                  connection.request();
                  connection.reset();
                });
        SignalWireClient client = builder().host(server.url()).build()) {
      client.calls().startStream("c", REQUEST);
      OutcomeUnknownException e =
          catchThrowableOfType(
              OutcomeUnknownException.class, () -> client.calls().startStream("c", REQUEST));
      assertThat(e.reference()).isEqualTo("n");
      assertThat(e.isTimeout()).isFalse();
      assertThat(server.requests()).isEqualTo(2);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void brokenRequestIsNotRepeatedAtTheHostsOtherAddress() {
    try (RawServer server = RawServer.start(connection -> connection.request())) {
      InetAddress here = InetAddress.getLoopbackAddress();
      OkHttpClient okHttp =
          new OkHttpClient.Builder().dns(host -> List.of(here, here, here)).build();
      try (SignalWireClient client =
          builder().okHttpClient(okHttp).host("http://localhost:" + server.port()).build()) {
        assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
            .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void addressThatRefusesIsPassedOver(boolean fastFallback) throws Exception {
    byte[] nobody = {127, 0, 0, 77};
    try (RawServer server = RawServer.start(RawServer.answering(OK))) {
      OkHttpClient okHttp =
          new OkHttpClient.Builder()
              .fastFallback(fastFallback)
              .dns(
                  host ->
                      List.of(InetAddress.getByAddress(nobody), InetAddress.getLoopbackAddress()))
              .build();
      try (SignalWireClient client =
          builder().okHttpClient(okHttp).host("http://localhost:" + server.port()).build()) {
        assertThat(client.calls().startStreamWithResponse("c", REQUEST).attempts()).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void generatedInterfaceSendsOnceToo() throws Exception {
    try (RawServer server = firstAnswering(RawServer.json(503, "{}", "Retry-After: 0"));
        SignalWireClient client = builder().host(server.url()).build()) {
      Response<CallStream> response = client.callsApi().startStream("p", "c", REQUEST).execute();
      assertThat(response.code()).isEqualTo(503);
      assertThat(server.requests()).isEqualTo(1);
      assertThat(server.head()).contains("Authorization: Basic ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999", "4294967296", "00000000000000000000000000000000001"})
  void retryAfterBeyondAnIntIsAnAnswerLikeAnother(String retryAfter) {
    try (RawServer server =
            firstAnswering(RawServer.json(503, "{}", "Retry-After: " + retryAfter));
        SignalWireClient client = builder().host(server.url()).build()) {
      ServerException e =
          catchThrowableOfType(
              ServerException.class, () -> client.calls().startStream("c", REQUEST));
      assertThat(e.retryAfter()).isPositive();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void streamThatHttp2RefusedIsSentAgain() throws Exception {
    int refusedStream = 7;
    MockResponse refusal =
        new MockResponse.Builder()
            .onRequestStart(new SocketEffect.CloseStream(refusedStream))
            .build();
    MockResponse stream = new MockResponse.Builder().body("{\"sid\":\"s\"}").build();
    FakeTime time = new FakeTime();
    // What HTTP/2 over TLS would do; here without TLS, by prior knowledge.
    List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    try (MockWebServer server = new MockWebServer()) {
      server.setProtocols(http2);
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse peek() {
              return time.waits.isEmpty() ? refusal : stream;
            }

            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return stream;
            }
          });
      server.start();
      try (SignalWireClient client =
          TestHooks.timing(builder(), time.timing())
              .okHttpClient(new OkHttpClient.Builder().protocols(http2).build())
              .retryPolicy(RetryPolicy.standard())
              .host("http://127.0.0.1:" + server.getPort())
              .build()) {
        assertThat(client.calls().startStreamWithResponse("c", REQUEST).attempts()).isEqualTo(2);
      }
    }
  }

  @Test
  void streamThatHttp2BrokeOffIsNotSentAgain() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      server.start();
      int internalError = 2;
      server.enqueue(
          new MockResponse.Builder()
              .onResponseStart(new SocketEffect.CloseStream(internalError))
              .build());
      server.enqueue(new MockResponse.Builder().body("{\"sid\":\"s\"}").build());
      OkHttpClient okHttp =
          new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
      try (SignalWireClient client =
          TestHooks.timing(builder(), new FakeTime().timing())
              .okHttpClient(okHttp)
              .retryPolicy(RetryPolicy.standard())
              .host("http://127.0.0.1:" + server.getPort())
              .build()) {
        assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
            .isInstanceOf(OutcomeUnknownException.class);
      }
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void connectionThatTheServerClosesAtOnceDoesNotHoldTheCallForEver() {
    try (RawServer server = RawServer.start(connection -> {});
        SignalWireClient client =
            builder().timeout(Duration.ofSeconds(20)).host(server.url()).build()) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST))).isNotNull();
      assertThat(server.requests()).isZero();
    }
  }
}
