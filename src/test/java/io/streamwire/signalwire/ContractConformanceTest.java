package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StatusCallbackMethod;
import io.streamwire.signalwire.model.StreamTrack;
import io.streamwire.support.ContractRequestValidator;
import io.streamwire.testkit.CallState;
import io.streamwire.testkit.RestFault;
import io.streamwire.testkit.SignalWireSimulator;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends and what the simulator answers, both held against the contract. */
class ContractConformanceTest {

  private final ContractRequestValidator witness = new ContractRequestValidator();
  private final SignalWireSimulator signalwire = SignalWireSimulator.start();
  private final SignalWireClient client =
      SignalWireClient.builder()
          .project(signalwire.project())
          .token(signalwire.token())
          .host(signalwire.host())
          .retryPolicy(RetryPolicy.none())
          .okHttpClient(new OkHttpClient.Builder().addNetworkInterceptor(witness).build())
          .build();

  @AfterEach
  void nobodyObjects() {
    client.close();
    signalwire.close();
    assertThat(witness.heard).isNotEmpty();
    assertThat(witness.objections).isEmpty();
  }

  private static StartStreamRequest.Builder request() {
    return StartStreamRequest.builder().url("wss://stream.example.com");
  }

  private void start(StartStreamRequest request) {
    client.calls().startStream(signalwire.callSid(), request);
  }

  @Test
  void smallestRequestConforms() {
    start(request().build());
    assertThat(witness.heard).containsExactly("request", "response 200");
  }

  @Test
  void fullRequestConforms() {
    StartStreamRequest.Builder request =
        request()
            .name("my_first_stream")
            .track(StreamTrack.BOTH_TRACKS)
            .statusCallback("https://app.example.com/stream-status")
            .statusCallbackMethod(StatusCallbackMethod.GET)
            .authorizationBearerToken("a-token-of-your-server");
    for (int i = 1; i <= 99; i++) {
      request.parameter("key" + i, "value & Ünï 🎉 " + i);
    }
    start(request.build());
  }

  @Test
  void stoppingConforms() {
    CallStream stream = client.calls().startStream(signalwire.callSid(), request().build());
    client.calls().stopStream(signalwire.callSid(), stream.sid());
    assertThat(witness.heard).hasSize(4);
  }

  @Test
  void refusalsConform() {
    refused(404, () -> client.calls().startStream("unknown", request().build()));
    refused(404, () -> client.calls().stopStream(signalwire.callSid(), "unknown"));
    signalwire.call(signalwire.callSid(), CallState.COMPLETED);
    refused(422, () -> start(request().build()));
    try (SignalWireClient stranger = client.newBuilder().token("wrong").build()) {
      refused(401, () -> stranger.calls().startStream(signalwire.callSid(), request().build()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422, 429, 500, 503})
  void everyDeclaredErrorConforms(int status) {
    signalwire.faults().nextRequests(1, RestFault.status(status));
    refused(status, () -> start(request().build()));
  }

  @Test
  void judgeObjectsToAFieldOutsideTheContract() {
    RequestOptions options = RequestOptions.builder().formField("Parameter100.Name", "x").build();
    refused(
        422, () -> client.calls().startStream(signalwire.callSid(), request().build(), options));
    assertThat(witness.objections).hasSize(1);
    assertThat(witness.objections.remove(0)).contains("Parameter100.Name");
  }

  private static void refused(int status, ThrowingCallable call) {
    assertThat(catchThrowable(call))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
  }
}
