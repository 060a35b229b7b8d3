package io.streamwire.governance.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.NotFoundException;
import io.streamwire.error.RateLimitException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StatusCallbackMethod;
import io.streamwire.signalwire.model.StreamStatus;
import io.streamwire.signalwire.model.StreamTrack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our requests against a mock server that implements the contract. */
@TestInstance(Lifecycle.PER_CLASS)
class PrismIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String STREAMS = "/Accounts/a/Calls/c/Streams";

  private Prism prism;
  private SignalWireClient client;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(
        Prism.isInstalled(),
        "Prism is not installed: node is not on the PATH, or npm ci was not run");
    prism = new Prism();
    client =
        SignalWireClient.builder()
            .project("project")
            .token("token")
            .baseUrl(prism.address() + "/")
            .retryPolicy(RetryPolicy.none())
            .build();
  }

  @AfterAll
  void stop() throws Exception {
    if (prism != null) {
      client.close();
      prism.close();
    }
  }

  private static StartStreamRequest.Builder request() {
    return StartStreamRequest.builder().url("wss://stream.example.com");
  }

  @Test
  void smallestRequestIsAcceptedAndItsResponseRead() {
    CallStream stream = client.calls().startStream("c", request().build());

    assertThat(stream.sid()).isEqualTo("b3877c40-da60-4998-90ad-b792e98472st");
    assertThat(stream.name()).isEqualTo("my_first_stream");
    assertThat(stream.status()).isEqualTo(StreamStatus.QUEUED);
  }

  @Test
  void requestWithEveryFieldIsAccepted() {
    StartStreamRequest.Builder request =
        request()
            .name("my_first_stream")
            .track(StreamTrack.OUTBOUND_TRACK)
            .statusCallback("https://app.example.com/stream-status?a=b&c=d")
            .statusCallbackMethod(StatusCallbackMethod.GET)
            .authorizationBearerToken("a-token-of-your-server");
    for (int i = 1; i <= 99; i++) {
      request.parameter("key" + i, "value & Ünï 🎉 " + i);
    }

    assertThat(client.calls().startStream("c", request.build()).status())
        .isEqualTo(StreamStatus.QUEUED);
  }

  @Test
  void stoppingIsAccepted() {
    assertThat(client.calls().stopStream("c", "s").status()).isEqualTo(StreamStatus.STOPPED);
  }

  @Test
  void declaredErrorsAreThrownAsTheirExceptions() {
    assertThatThrownBy(() -> client.calls().startStream("c", request().build(), answer(404)))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.code()).isEqualTo("20404"));
    assertThatThrownBy(() -> client.calls().startStream("c", request().build(), answer(429)))
        .isInstanceOfSatisfying(
            RateLimitException.class, e -> assertThat(e.code()).isEqualTo("20429"));
  }

  private static RequestOptions answer(int status) {
    return RequestOptions.builder().header("Prefer", "code=" + status).build();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Name=x                                  | 422 | must have required property",
        "Url=not+a+uri                           | 422 | Url must match format",
        "Url=wss://x&Track=all                   | 422 | Track must be equal to one of",
        "Url=wss://x&StatusCallbackMethod=PUT    | 422 | StatusCallbackMethod must be equal to",
      })
  void invalidFormIsRejected(String form, int status, String violation) throws Exception {
    HttpResponse<String> reply = post(STREAMS, FORM, "Basic", form);

    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(violations(reply)).contains(violation);
  }

  @Test
  void unknownStatusIsRejected() throws Exception {
    assertThat(violations(post(STREAMS + "/s", FORM, "Basic", "Status=paused")))
        .contains("Status must be equal to one of the allowed values: stopped");
  }

  @Test
  void jsonInsteadOfFormIsRejected() throws Exception {
    assertThat(violations(post(STREAMS, "application/json", "Basic", "{\"Url\":\"wss://x\"}")))
        .contains("Supported content types: application/x-www-form-urlencoded");
  }

  @Test
  void credentialsOtherThanBasicAreRejected() throws Exception {
    assertThat(post(STREAMS, FORM, "Bearer", "Url=wss://x").statusCode()).isEqualTo(401);
  }

  @Test
  void unknownPathIsRejected() throws Exception {
    assertThat(post("/Accounts/a/Streams", FORM, "Basic", "Url=wss://x").statusCode())
        .isEqualTo(404);
  }

  private static String violations(HttpResponse<String> reply) {
    return reply.headers().firstValue("sl-violations").orElse("none");
  }

  private HttpResponse<String> post(String path, String type, String scheme, String body)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString("project:token".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(prism.address() + path))
            .header("Content-Type", type)
            .header("Authorization", scheme + " " + credentials)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
