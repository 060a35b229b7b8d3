package io.streamwire.signalwire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.internal.secret.BasicCredential;
import io.streamwire.internal.secret.SecretText;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where secrets may turn up, and do not. */
class SecretsTest {

  private final FakeTime time = new FakeTime();
  private static final String TOKEN = "PT/secret+token";
  private static final String BASE64 = "cDpQVC9zZWNyZXQrdG9rZW4=";
  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder()
          .url("wss://x.test")
          .authorizationBearerToken("bearer \"quoted\"")
          .parameter("pin", "4711 & more")
          .parameter("short", "400")
          .build();

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Logger logger = Logger.getLogger("io.streamwire");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setLevel(Level.FINE);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }

  private SignalWireClient client(RawServer server) {
    return TestHooks.timing(SignalWireClient.builder(), time.timing())
        .project("p")
        .token(TOKEN)
        .host(server.url())
        .build();
  }

  @Test
  void echoInARefusalIsMaskedInEachSpelling() {
    String body =
        "{\"message\":\"PT/secret+token PT\\/secret+token PT%2Fsecret%2Btoken "
            + BASE64
            + " bearer \\\"quoted\\\" bearer+%22quoted%22 4711 & more 4711+%26+more x-extra 400\"}";
    RequestOptions options = RequestOptions.builder().formField("New", "x-extra").build();
    try (RawServer server =
            RawServer.start(
                RawServer.answering(
                    RawServer.json(400, body, "X-Echo: " + BASE64, "X-Other: kept")));
        SignalWireClient client = client(server)) {
      ApiException e =
          catchThrowableOfType(
              ApiException.class, () -> client.calls().startStream("c", REQUEST, options));
      assertThat(e).hasMessage("startStream: HTTP 400, *** *** *** *** *** *** *** *** *** 400");
      assertThat(e.body()).isEqualTo("{\"message\":\"*** *** *** *** *** *** *** *** *** 400\"}");
      assertThat(e.headers().get("X-Echo")).isEqualTo("***");
      assertThat(e.headers().get("X-Other")).isEqualTo("kept");
      assertThat(e.errors().get(0).message()).doesNotContain("secret");
    }
  }

  @Test
  void echoInOtherEncodingsIsMaskedInBodyHeadersAndMessage() {
    String echo =
        "PT%2fsecret%2btoken PT\\u002fsecret\\u002Btoken PT&#x2F;secret&#43;token "
            + "cDpQVC9z\\r\\nZWNyZXQrdG9rZW4= 4711+%26%20more bearer &quot;quoted&quot;";
    try (RawServer server =
            RawServer.start(
                RawServer.answering(
                    RawServer.json(
                        400,
                        "{\"message\":\"" + echo + "\"}",
                        "X-Echo: PT%2fsecret%2btoken",
                        "X-Request-Id: PT%2Fsecret%2btoken")));
        SignalWireClient client = client(server)) {
      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.calls().startStream("c", REQUEST));
      assertThat(e.body()).isEqualTo("{\"message\":\"*** *** *** *** *** ***\"}");
      assertThat(e).hasMessage("startStream: HTTP 400, *** *** *** *** *** ***, request id ***");
      assertThat(e.headers().get("X-Echo")).isEqualTo("***");
    }
  }

  @Test
  void echoInASuccessIsMaskedWithItsCause() {
    try (RawServer server =
            RawServer.start(
                RawServer.answering(RawServer.json(200, "{\"sid\":[\"" + BASE64 + "\"]}")));
        SignalWireClient client = client(server)) {
      MalformedResponseException e =
          catchThrowableOfType(
              MalformedResponseException.class, () -> client.calls().startStream("c", REQUEST));
      assertThat(e.body()).isEqualTo("{\"sid\":[\"***\"]}");
      assertThat(e).hasMessageContaining("at path $.sid").hasStackTraceContaining("Caused by");
    }
  }

  @Test
  void echoInAStatusLineIsMaskedInTheCause() {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send("NOISE " + BASE64 + "\r\n\r\n");
                });
        SignalWireClient client = client(server)) {
      Throwable e = requireNonNull(catchThrowable(() -> client.calls().startStream("c", REQUEST)));
      assertThat(e).hasMessageContaining("NOISE ***").hasStackTraceContaining("NOISE ***");
      assertThat(requireNonNull(e.getCause()).getStackTrace()).isNotEmpty();
      assertThat(e.getCause().toString()).doesNotContain(BASE64);
    }
  }

  @Test
  void objectsDescribeThemselvesWithoutSecrets() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = client(server)) {
      assertThat(client.toString()).contains("project=p").doesNotContain("secret");
      assertThat(client.callsApi().toString()).doesNotContain("secret");
      assertThat(
              new BasicCredential(
                  SecretText.fixed("project", "p"), SecretText.fixed("token", TOKEN)))
          .hasToString("BasicCredential{project=p, token=***}");
    }
  }

  @Test
  void logHasOneLineForACallWithNamesAndSizesOnly() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", REQUEST);
      client.calls().stopStreamAsync("c", "s").join();
      assertThat(lines)
          .containsExactly(
              "FINE startStream: HTTP 200, attempts 1, 0 ms, sent 161 bytes (Url,"
                  + " AuthorizationBearerToken, Parameter1.Name, Parameter1.Value, Parameter2.Name,"
                  + " Parameter2.Value)",
              "FINE stopStream: HTTP 200, attempts 1, 0 ms, sent 14 bytes (Status)");
    }
  }

  @Test
  void logHasOneLineForAFailedCall() {
    RawServer server = RawServer.start(RawServer.answering(RawServer.json(503, BASE64)));
    try (server;
        SignalWireClient client = client(server)) {
      assertThat(catchThrowable(() -> client.calls().stopStream("c", "s"))).isNotNull();
      server.close();
      time.pass(Duration.ofSeconds(1));
      assertThat(catchThrowable(() -> client.calls().stopStreamAsync("c", "s").join())).isNotNull();
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0))
          .matches(
              "FINE stopStream: HTTP 503 ServerException, attempts 3, \\d+ ms, sent 14 bytes"
                  + " \\(Status\\)");
      assertThat(lines.get(1))
          .matches(
              "FINE stopStream: ConnectionException, attempts 3, \\d+ ms, sent 14 bytes"
                  + " \\(Status\\)");
    }
  }

  @Test
  void nothingIsLoggedAboveDebug() {
    logger.setLevel(Level.INFO);
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", REQUEST);
      assertThat(lines).isEmpty();
    }
  }

  @Test
  void secretsDoNotTravelInTheUrl() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", REQUEST);
      assertThat(server.head().lines().findFirst())
          .hasValue("POST /api/laml/2010-04-01/Accounts/p/Calls/c/Streams HTTP/1.1");
    }
  }
}
