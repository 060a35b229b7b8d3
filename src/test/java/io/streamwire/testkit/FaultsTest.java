package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.RateLimitException;
import io.streamwire.error.ServerException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user of the simulator sees of each fault, through a real client. */
class FaultsTest {

  private final SignalWireSimulator signalwire = SignalWireSimulator.start();
  private final SignalWireClient client =
      signalwire.newClient().retryPolicy(RetryPolicy.none()).timeout(Duration.ofSeconds(2)).build();

  @AfterEach
  void close() {
    client.close();
    signalwire.close();
  }

  @Test
  void faultsAreUsedUpInOrder() {
    signalwire.faults().nextRequests(2, RestFault.status(500));
    signalwire.faults().nextRequests(1, RestFault.status(429).retryAfter("7"));
    assertThatThrownBy(this::start).isInstanceOf(ServerException.class);
    assertThatThrownBy(this::start).isInstanceOf(ServerException.class);
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            RateLimitException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(start().status().value()).isEqualTo("queued");
    assertThat(signalwire.streams()).hasSize(1);
    assertThat(signalwire.journal().entries())
        .extracting(JournalEntry::status)
        .containsExactly(500, 500, 429, 200);
  }

  @Test
  void dropAfterExecutingLeavesAStreamBehind() {
    signalwire.faults().nextRequests(1, RestFault.dropAfterExecuting());
    assertThatThrownBy(this::start).isInstanceOf(OutcomeUnknownException.class);
    assertThat(signalwire.streams()).hasSize(1);
    assertThat(signalwire.journal().last().status()).isZero();
  }

  @Test
  void dropBeforeExecutingLeavesNone() {
    signalwire.faults().nextRequests(1, RestFault.dropBeforeExecuting());
    assertThatThrownBy(this::start).isInstanceOf(OutcomeUnknownException.class);
    assertThat(signalwire.streams()).isEmpty();
  }

  @Test
  void gatewaysPage() {
    signalwire.faults().nextRequests(1, RestFault.html(502));
    ApiException failure = catchThrowableOfType(ApiException.class, this::start);
    assertThat(failure.status()).isEqualTo(502);
    assertThat(failure.body()).contains("<h1>502 Bad Gateway</h1>");
  }

  @Test
  void successWithoutABody() {
    signalwire.faults().nextRequests(1, RestFault.empty(200));
    assertThatThrownBy(this::start).isInstanceOf(MalformedResponseException.class);
  }

  @Test
  void answerThatComesTooLate() {
    signalwire.faults().nextRequests(1, RestFault.delay(Duration.ofSeconds(30)));
    assertThatThrownBy(
            () ->
                client
                    .calls()
                    .startStream(
                        signalwire.callSid(),
                        request(),
                        io.streamwire.client.RequestOptions.builder()
                            .timeout(Duration.ofMillis(200))
                            .build()))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(signalwire.streams()).hasSize(1);
  }

  @Test
  void slowBodyArrivesInTheEnd() {
    signalwire.faults().nextRequests(1, RestFault.slowBody(200, Duration.ofMillis(1)));
    assertThat(start().sid()).isEqualTo(signalwire.awaitStream().sid());
  }

  @Test
  void rewrittenAnswer() {
    signalwire
        .faults()
        .nextRequests(1, RestFault.rewrite(json -> json.replace("queued", "paused")));
    CallStream stream = start();
    assertThat(stream.status().value()).isEqualTo("paused");
    assertThat(stream.status().known()).isFalse();
  }

  private CallStream start() {
    return client.calls().startStream(signalwire.callSid(), request());
  }

  private static StartStreamRequest request() {
    return StartStreamRequest.builder().url("wss://stream.example.com").build();
  }
}
