package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
import io.streamwire.internal.http.TestTransport;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A peer that stops reading or never responds: every call ends at its timeout. */
@Timeout(20)
class BlockedConnectionTest {

  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  /** More than the buffers of both kernels hold. */
  private static final String LARGE = "x".repeat(16 << 20);

  private static RequestOptions limit(int millis) {
    return RequestOptions.builder().timeout(Duration.ofMillis(millis)).build();
  }

  private static StartStreamRequest named(String name) {
    return StartStreamRequest.builder().url("wss://x.test").name(name).build();
  }

  private static SignalWireClient.Builder builder(String host) {
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .retryPolicy(RetryPolicy.none())
        .host(host);
  }

  @ParameterizedTest(name = "async: {0}")
  @ValueSource(booleans = {false, true})
  void bodyThatThePeerDoesNotTakeEndsAtTheLimit(boolean async) throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    RawServer.Script script =
        connection -> {
          connection.head();
          connection.stall();
          hungUp.countDown();
        };
    try (RawServer server = RawServer.start(script);
        SignalWireClient client = builder(server.url()).build()) {
      Throwable failure =
          catchThrowable(
              () -> {
                if (async) {
                  client.calls().startStreamAsync("c", named(LARGE), limit(300)).join();
                } else {
                  client.calls().startStream("c", named(LARGE), limit(300));
                }
              });
      assertThat(async ? failure.getCause() : failure)
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.isTimeout()).isTrue());
    }
    hungUp.await();
  }

  /** All wait behind one that is blocked in writing to the connection that they share. */
  @Test
  void callsBehindABlockedWriteEndAtTheirLimit() throws Exception {
    try (SilentHttp2Server server = SilentHttp2Server.start();
        SignalWireClient client =
            TestHooks.transport(builder(server.url()), TestTransport.create()).build()) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(client.calls().startStreamAsync("c", named(LARGE), limit(1_000)));
        Thread caller =
            new Thread(
                () ->
                    assertThat(
                            catchThrowable(
                                () -> client.calls().startStream("c", named("s"), limit(1_000))))
                        .isInstanceOf(StreamwireException.class));
        caller.start();
        callers.add(caller);
      }
      for (CompletableFuture<?> call : calls) {
        assertThat(catchThrowable(call::join)).hasCauseInstanceOf(StreamwireException.class);
      }
      for (Thread caller : callers) {
        caller.join();
      }
    }
  }

  /** The call's own limit of 30 s would leave no time for another address. */
  @Test
  void handshakeThatIsNotAnsweredEndsAtTheConnectTimeout() {
    try (RawServer mute = RawServer.start(RawServer.Connection::stall);
        SignalWireClient client =
            TestHooks.transport(
                    builder("https://localhost:" + mute.port())
                        .connectTimeout(Duration.ofMillis(200)),
                    TestTransport.create())
                .build()) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", named("n"))))
          .isInstanceOf(ConnectionException.class);
    }
  }

  @ParameterizedTest(name = "async: {0}")
  @ValueSource(booleans = {false, true})
  void lookupThatHangsEndsAtTheLimit(boolean async) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Dns hanging =
        name -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Dns.SYSTEM.lookup(name);
        };
    try (SignalWireClient client =
        builder("https://example.test")
            .okHttpClient(new OkHttpClient.Builder().dns(hanging).build())
            .build()) {
      Throwable failure =
          catchThrowable(
              () -> {
                if (async) {
                  client.calls().startStreamAsync("c", named("n"), limit(300)).join();
                } else {
                  client.calls().startStream("c", named("n"), limit(300));
                }
              });
      assertThat(async ? failure.getCause() : failure).isInstanceOf(ConnectionException.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void answersStillCome() {
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        SignalWireClient client = builder(server.url()).build()) {
      assertThat(client.calls().startStream("c", named("y".repeat(100_000))).sid()).isEqualTo("s");
    }
  }
}
