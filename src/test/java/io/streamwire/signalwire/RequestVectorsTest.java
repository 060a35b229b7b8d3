package io.streamwire.signalwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StatusCallbackMethod;
import io.streamwire.signalwire.model.StreamTrack;
import io.streamwire.support.ContractRequestValidator;
import io.streamwire.support.Vectors;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request vector, through the facade and over a real socket. */
class RequestVectorsTest {

  private final MockWebServer server = new MockWebServer();
  private final ContractRequestValidator witness = new ContractRequestValidator();

  @BeforeEach
  void start() throws Exception {
    server.start();
    server.enqueue(new MockResponse.Builder().body("{\"sid\":\"s\"}").build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> vectors() {
    return Vectors.of("requests.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void requestIsSentAsTheVectorSays(String name, Map<String, Object> vector) throws Exception {
    Map<String, Object> input = Vectors.object(vector, "input");
    Map<String, Object> expected = Vectors.object(vector, "expected");
    try (SignalWireClient client = client(input)) {
      if (isRefused(name)) {
        assertThatThrownBy(() -> call(client, input)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.getRequestCount()).isZero();
        assertThat(expected.containsKey("reject") || expected.containsKey("orReject"))
            .as("the vector lets a client refuse")
            .isTrue();
        return;
      }
      if (name.equals("url-with-query")) {
        // The platform does not support a query here, so the facade refuses it; the generated
        // interface
        // sends what the contract lets it send.
        assertThatThrownBy(() -> call(client, input))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("query");
        client
            .callsApi()
            .startStream(
                Vectors.text(input, "accountSid"), Vectors.text(input, "callSid"), start(input))
            .execute();
      } else {
        call(client, input);
      }
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo(expected.get("method"));
    assertThat(request.getTarget()).isEqualTo(Vectors.object(expected, "path").get("raw"));
    Vectors.object(expected, "headers")
        .forEach(
            (header, value) ->
                assertThat(request.getHeaders().values(header)).containsExactly((String) value));
    assertThat(decoded(request.getBody().utf8()))
        .containsExactlyInAnyOrderElementsOf(Vectors.<List<String>>list(expected, "formDecoded"));
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(witness.heard).contains("request");
    assertThat(witness.objections).noneMatch(objection -> objection.startsWith("request"));
  }

  @Test
  void noDefaultIsSentThatTheCallerDidNotSet() throws Exception {
    try (SignalWireClient client =
        client(Map.of("username", "p", "password", "t", "accountSid", "a"))) {
      client.calls().startStream("c", StartStreamRequest.builder().url("wss://x.test").build());
    }
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("Url=wss%3A%2F%2Fx.test");
  }

  /** Ids that would not stay one segment of the path; a space and {@code #} can be encoded. */
  private static boolean isRefused(String name) {
    return name.equals("sid-dot-dot") || name.equals("sid-with-slash");
  }

  private SignalWireClient client(Map<String, ?> input) {
    return SignalWireClient.builder()
        .project(Vectors.text(input, "username"))
        .token(Vectors.text(input, "password"))
        .accountSid(Vectors.text(input, "accountSid"))
        .host("http://127.0.0.1:" + server.getPort())
        .okHttpClient(new OkHttpClient.Builder().addNetworkInterceptor(witness).build())
        .build();
  }

  private static void call(SignalWireClient client, Map<String, Object> input) {
    String callSid = Vectors.text(input, "callSid");
    if (Vectors.text(input, "op").equals("stop")) {
      client.calls().stopStream(callSid, Vectors.text(input, "streamSid"));
    } else {
      client.calls().startStream(callSid, start(input));
    }
  }

  private static StartStreamRequest start(Map<String, Object> input) {
    StartStreamRequest.Builder request =
        StartStreamRequest.builder().url(Vectors.text(input, "url"));
    if (input.containsKey("name")) {
      request.name(Vectors.text(input, "name"));
    }
    if (input.containsKey("track")) {
      request.track(StreamTrack.of(Vectors.text(input, "track")));
    }
    if (input.containsKey("statusCallback")) {
      request.statusCallback(Vectors.text(input, "statusCallback"));
    }
    if (input.containsKey("statusCallbackMethod")) {
      request.statusCallbackMethod(
          StatusCallbackMethod.of(Vectors.text(input, "statusCallbackMethod")));
    }
    if (input.containsKey("authorizationBearerToken")) {
      request.authorizationBearerToken(Vectors.text(input, "authorizationBearerToken"));
    }
    if (input.containsKey("parameters")) {
      for (Map<String, String> parameter : Vectors.<Map<String, String>>list(input, "parameters")) {
        request.parameter(Vectors.text(parameter, "name"), Vectors.text(parameter, "value"));
      }
    }
    return request.build();
  }

  private static List<List<String>> decoded(String form) {
    List<List<String>> pairs = new ArrayList<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      pairs.add(
          List.of(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8)));
    }
    return pairs;
  }
}
