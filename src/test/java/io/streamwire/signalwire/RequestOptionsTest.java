package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOptionsTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private final RawServer server =
      RawServer.start(
          RawServer.answering(RawServer.json(201, "{\"sid\":\"s\"}", "X-Request-Id: r-1")));
  private final SignalWireClient client =
      SignalWireClient.builder().project("p").token("t").host(server.url()).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void headersAreAdded() {
    RequestOptions options =
        RequestOptions.builder().header("X-Trace", "1").header("x-trace", "2").build();
    client.calls().startStream("c", REQUEST, options);
    assertThat(server.head()).contains("\r\nX-Trace: 1\r\nx-trace: 2\r\n");
    assertThat(server.body()).isEqualTo("Url=wss%3A%2F%2Fx.test");
  }

  @Test
  void acceptMayBeReplaced() {
    client.calls().stopStream("c", "s", RequestOptions.builder().header("Accept", "*/*").build());
    assertThat(server.head()).contains("\r\nAccept: */*\r\n").doesNotContain("application/json");
  }

  @Test
  void unknownFormFieldsFollowTheKnown() {
    RequestOptions options =
        RequestOptions.builder().formField("Realtime", "yes & no").formField("Äh", "").build();
    client.calls().startStream("c", REQUEST, options);
    assertThat(server.body()).isEqualTo("Url=wss%3A%2F%2Fx.test&Realtime=yes+%26+no&%C3%84h=");
    client.calls().stopStream("c", "s", options);
    assertThat(server.body()).isEqualTo("Status=stopped&Realtime=yes+%26+no&%C3%84h=");
    assertThat(server.head()).contains("\r\nContent-Length: " + server.body().length() + "\r\n");
  }

  @Test
  void everyShapeOfACallTakesOptions() {
    RequestOptions options = RequestOptions.builder().header("X-Trace", "1").build();
    client.calls().startStream("c", REQUEST, options);
    client.calls().startStreamWithResponse("c", REQUEST, options);
    client.calls().startStreamAsync("c", REQUEST, options).join();
    client.calls().startStreamWithResponseAsync("c", REQUEST, options).join();
    client.calls().stopStream("c", "s", options);
    client.calls().stopStreamWithResponse("c", "s", options);
    client.calls().stopStreamAsync("c", "s", options).join();
    client.calls().stopStreamWithResponseAsync("c", "s", options).join();
    assertThat(server.heads()).hasSize(8).allMatch(head -> head.contains("\r\nX-Trace: 1\r\n"));
    assertThat(server.heads().subList(0, 4))
        .allMatch(
            head -> head.startsWith("POST /api/laml/2010-04-01/Accounts/p/Calls/c/Streams HTTP"));
    assertThat(server.heads().subList(4, 8))
        .allMatch(
            head -> head.startsWith("POST /api/laml/2010-04-01/Accounts/p/Calls/c/Streams/s HTTP"));
  }

  @Test
  void everyShapeOfACallGoesWithoutOptions() {
    assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
    assertThat(client.calls().startStreamWithResponse("c", REQUEST).body().sid()).isEqualTo("s");
    assertThat(client.calls().startStreamAsync("c", REQUEST).join().sid()).isEqualTo("s");
    assertThat(client.calls().startStreamWithResponseAsync("c", REQUEST).join().status())
        .isEqualTo(201);
    assertThat(client.calls().stopStream("c", "s").sid()).isEqualTo("s");
    assertThat(client.calls().stopStreamWithResponse("c", "s").body().sid()).isEqualTo("s");
    assertThat(client.calls().stopStreamAsync("c", "s").join().sid()).isEqualTo("s");
    assertThat(client.calls().stopStreamWithResponseAsync("c", "s").join().status()).isEqualTo(201);
    assertThat(server.requests()).isEqualTo(8);
  }

  @Test
  void responseTellsWhatHttpSaid() {
    ApiResponse<?> response = client.calls().startStreamWithResponse("c", REQUEST);
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().get("content-type")).isEqualTo("application/json");
    assertThat(response.requestId()).isEqualTo("r-1");
    assertThat(response.attempts()).isEqualTo(1);
    assertThat(response.elapsed()).isPositive();
    assertThat(response.toString())
        .startsWith("ApiResponse{status=201, requestId=r-1, attempts=1, elapsed=PT")
        .contains("body=CallStream");
  }

  @Test
  @Tag("slow")
  void timeLimitEndsTheCall() {
    try (RawServer silent =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.stall();
                });
        SignalWireClient waiting = client.newBuilder().host(silent.url()).build()) {
      RequestOptions options = RequestOptions.builder().timeout(Duration.ofMillis(1_500)).build();
      OutcomeUnknownException e =
          catchThrowableOfType(
              OutcomeUnknownException.class,
              () -> waiting.calls().startStream("c", REQUEST, options));
      assertThat(e.isTimeout()).isTrue();
      assertThat(e)
          .hasMessage(
              "startStream: timed out after the request was sent; it may have been executed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:b", "a\r\nb", "ä", "a\0"})
  void headerNameMustBeAToken(String name) {
    assertThatThrownBy(() -> RequestOptions.builder().header(name, "v"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("header: ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"secret\r\nX-Injected: 1", "secret\n", "secret\0", "secret ü", "secret\u007f"})
  void headerValueCannotReachTheNextHeader(String value) {
    assertThatThrownBy(() -> RequestOptions.builder().header("X-A", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("header X-A: U\\+[0-9A-F]{4} at \\d+ \\(expected: visible ASCII\\)");
    assertThatThrownBy(() -> SignalWireClient.builder().userAgentSuffix(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("userAgentSuffix: U+");
  }

  @Test
  void headerValueMayHoldAllVisibleCharactersSpaceAndTab() {
    RequestOptions options = RequestOptions.builder().header("X-A", "a !~\tb").build();
    client.calls().startStream("c", REQUEST, options);
    assertThat(server.head()).contains("X-A: a !~\tb\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"authorization", "Content-Length", "CONTENT-TYPE", "Host", "Transfer-Encoding"})
  void headerOfTheClientItselfIsRefused(String name) {
    assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header: " + name + " (expected: a header that the client does not set)");
  }

  @Test
  void blankFormFieldIsRefused() {
    assertThatThrownBy(() -> RequestOptions.builder().formField(" ", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a form field is blank (expected: a text)");
  }

  @Test
  void optionsDescribeThemselvesWithoutValues() {
    RequestOptions options =
        RequestOptions.builder()
            .timeout(Duration.ofSeconds(5))
            .retryPolicy(RetryPolicy.none())
            .header("X-Key", "secret")
            .formField("Token", "secret")
            .build();
    assertThat(options)
        .hasToString(
            "RequestOptions{timeout=PT5S, retryPolicy=RetryPolicy{maxRetries=0}, headers=[X-Key],"
                + " fields=[Token=***]}");
  }
}
