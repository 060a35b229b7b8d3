package io.streamwire.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.SignalWireException;
import io.streamwire.signalwire.api.StreamsApi;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A call that stayed noted after its end would be kept in memory for as long as its client. */
class ExecutionsTest {

  private static final String OK = RawServer.json(201, "{\"sid\":\"s\"}");

  /** A client's core, with what it notes in reach. */
  private static final class Core {

    private final Transport transport = Transport.create().retain();
    private final Executions executions;
    private final CallExecutor executor;
    private final Invocation<CallStream> start;

    Core(RawServer server) {
      Duration timeout = Duration.ofSeconds(20);
      Credentials credentials = Credentials.of("p", "t");
      ClientAssembly assembly =
          new ClientAssembly(
              transport, Endpoint.ofBaseUrl(server.url()), credentials, "test", timeout, null);
      this.executions = assembly.executions();
      this.executor =
          new CallExecutor(
              assembly, executions, credentials, RetryPolicy.none(), timeout, Timing.system());
      Operation<CallStream> operation =
          assembly.operation(
              StreamsApi.class, "startStream", "p", ExecutionsTest::noRetrofit, CallStream.class);
      this.start =
          new Invocation<>(
              operation, List.of("c"), StartStreamRequest.builder().url("wss://x.test").build());
    }

    CallStream call() {
      return executor.execute(start, CallOptions.NONE).body();
    }

    CompletableFuture<CallStream> callAsync() {
      return executor.executeAsync(start, CallOptions.NONE, Answer::body);
    }
  }

  private static StreamsApi noRetrofit() {
    throw new AssertionError("not asked for");
  }

  @Test
  void nothingStaysNotedOfACallThatSucceeds() {
    try (RawServer server = RawServer.start(RawServer.answering(OK))) {
      Core core = new Core(server);

      assertThat(core.call().sid()).isEqualTo("s");
      assertThat(core.executions.isEmpty()).isTrue();
      assertThat(core.callAsync().join().sid()).isEqualTo("s");
      assertThat(core.executions.isEmpty()).isTrue();
    }
  }

  @Test
  void nothingStaysNotedOfACallThatFails() {
    try (RawServer server = RawServer.start(connection -> connection.request())) {
      Core core = new Core(server);

      assertThatThrownBy(core::call).isInstanceOf(SignalWireException.class);
      assertThat(core.executions.isEmpty()).isTrue();
      assertThatThrownBy(core.callAsync()::join).hasCauseInstanceOf(SignalWireException.class);
      assertThat(core.executions.isEmpty()).isTrue();
    }
  }

  @Test
  void nothingStaysNotedOfACallThatIsCancelledOrRefused() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    try (RawServer server =
        RawServer.start(
            connection -> {
              connection.request();
              arrived.countDown();
              connection.in().read();
            })) {
      Core core = new Core(server);
      CompletableFuture<CallStream> future = core.callAsync();
      arrived.await();
      assertThat(core.executions.isEmpty()).isFalse();

      future.cancel(true);
      Await.until(core.executions::isEmpty);

      core.transport.release();
      assertThatThrownBy(core.callAsync()::join).hasCauseInstanceOf(SignalWireException.class);
      assertThat(core.executions.isEmpty()).isTrue();
    }
  }
}
