package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that HTTP allows, or does not, and that this service has no reason to give. */
class UnusualResponsesTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  /** What a call makes of these bytes; the connection is closed behind them. */
  private static Throwable failure(String answer) {
    try (RawServer server = serving(answer);
        SignalWireClient client = client(server)) {
      Throwable failure = catchThrowable(() -> client.calls().startStream("c", REQUEST));
      assertThat(server.requests()).isEqualTo(1);
      return failure;
    }
  }

  @Test
  void proxyStatusOfTheServiceIsAStatus() {
    assertThat(failure(RawServer.json(407, "{\"code\":\"7\"}")))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(407);
              assertThat(e.body()).isEqualTo("{\"code\":\"7\"}");
            });
  }

  @Test
  void surplusResponseDoesNotAnswerTheNextRequest() {
    String surplus = RawServer.json(200, "{\"sid\":\"forged\"}");
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send(OK + surplus);
                  connection.request();
                  connection.send(RawServer.json(403, "{}"));
                });
        SignalWireClient client = client(server)) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("response received before the request was sent");
    }
  }

  /** The JSON reader would take minutes for it: the square of a million steps. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"n\":%s}", "{\"sid\":\"\\\"\\\\\",\"n\":[1,%s]}", "%s"})
  void longNumberIsNoNumber(String json) {
    assertThat(failure(RawServer.json(200, String.format(json, "9".repeat(1_000_000)))))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("a number or word of more than 1000 characters");
  }

  @Test
  void longTextIsAText() {
    String sid = "9\\\"".repeat(50_000);
    try (RawServer server = serving(RawServer.json(200, "{\"sid\":\"" + sid + "\"}"));
        SignalWireClient client = client(server)) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("9\"".repeat(50_000));
    }
  }

  private static RawServer serving(String answer) {
    return RawServer.start(
        connection -> {
          connection.request();
          connection.send(answer);
        });
  }

  private static SignalWireClient client(RawServer server) {
    return SignalWireClient.builder()
        .project("p")
        .token("t")
        .retryPolicy(RetryPolicy.none())
        .host(server.url())
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 102 Processing\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
      })
  void interimAnswerIsPassedOver(String interim) {
    try (RawServer server = serving(interim + OK);
        SignalWireClient client = client(server)) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
    }
  }

  @Test
  void interimAnswerThatNothingFollowsLeavesTheOutcomeUnknown() {
    assertThat(failure("HTTP/1.1 100 Continue\r\n\r\n"))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void protocolSwitchThatNobodyAskedForIsAnErrorWithItsStatus() {
    assertThat(failure("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n\r\n"))
        .isInstanceOfSatisfying(
            ApiException.class, error -> assertThat(error.status()).isEqualTo(101));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void successWithoutContentIsNotThePromisedObject(int status) {
    assertThat(failure("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "startStream: HTTP " + status + ", but its body is empty. The request was executed.");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void contentWhereNoneMayBeLeavesTheOutcomeUnknown(int status) {
    assertThat(failure("HTTP/1.1 " + status + " X\r\nContent-Length: 2\r\n\r\n{}"))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Length: 500\r\n"})
  void notModifiedIsAnErrorWithoutBody(String header) {
    assertThat(failure("HTTP/1.1 304 Not Modified\r\n" + header + "\r\n"))
        .isInstanceOf(ApiException.class)
        .hasMessage("startStream: HTTP 304, empty body");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 418, 451, 599, 600, 999})
  void statusThatNobodyKnowsIsNamed(int status) {
    assertThat(failure(RawServer.json(status, "{\"message\":\"m\"}")))
        .isInstanceOf(ApiException.class)
        .hasMessage("startStream: HTTP " + status + ", m");
  }

  @Test
  void hundredThousandBracketsAreAnErrorAndNoOverflow() {
    String bomb = "[".repeat(100_000);
    MalformedResponseException success = (MalformedResponseException) failure(of(200, bomb));
    ApiException refusal = (ApiException) failure(of(400, bomb));
    ApiException nested = (ApiException) failure(of(400, "{\"errors\":".repeat(100_000)));

    assertThat(success.body()).startsWith("[[[[");
    assertThat(refusal).hasMessage("startStream: HTTP 400, body without a known error");
    assertThat(nested).hasMessage("startStream: HTTP 400, body without a known error");
  }

  @Test
  void unknownPropertyMayHoldAHundredThousandBrackets() {
    String bomb = "{\"sid\":\"s\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(failure(of(200, bomb)))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("Nesting too deep");
  }

  @Test
  void repeatedPropertyIsRefusedInASuccessAndReadInAnError() {
    assertThat(failure(of(200, "{\"sid\":\"s\",\"sid\":\"t\"}")))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("property is repeated at path $.sid");
    assertThat(failure(of(400, "{\"code\":1,\"code\":2,\"message\":\"m\"}")))
        .hasMessage("startStream: HTTP 400, code 2: m");
  }

  private static String of(int status, String body) {
    return RawServer.json(status, body);
  }
}
