package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.NotFoundException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AsyncTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  /** Reads a request and waits for the client to give up. */
  private final RawServer silent =
      RawServer.start(
          connection -> {
            connection.request();
            arrived.countDown();
            if (connection.in().read() == -1) {
              hungUp.countDown();
            }
          });

  private final OkHttpClient okHttp =
      new OkHttpClient.Builder().dispatcher(new Dispatcher()).build();
  private final SignalWireClient client =
      SignalWireClient.builder()
          .project("p")
          .token("t")
          .okHttpClient(okHttp)
          .host(silent.url())
          .build();

  /** No call goes on behind a test: its line would stand in the log that another test reads. */
  @AfterEach
  void close() throws InterruptedException {
    client.close();
    silent.close();
    okHttp.dispatcher().executorService().shutdown();
    assertThat(okHttp.dispatcher().executorService().awaitTermination(20, TimeUnit.SECONDS))
        .as("all calls have ended")
        .isTrue();
  }

  @Test
  void cancellingTheFutureHangsUp() throws Exception {
    CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
    arrived.await();
    assertThat(future.cancel(true)).isTrue();
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    assertThat(future.cancel(true)).as("a cancelled future stays so").isTrue();
    Await.until(() -> okHttp.dispatcher().runningCallsCount() == 0);
    assertThat(silent.requests()).isEqualTo(1);
  }

  @Test
  void futureThatTimesOutHangsUp() throws Exception {
    CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
    arrived.await();
    assertThatThrownBy(future.orTimeout(1, TimeUnit.MILLISECONDS)::join)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void futureFailedByItsHolderHangsUpOnce() throws Exception {
    CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
    arrived.await();
    assertThat(future.completeExceptionally(new IOException("no longer wanted"))).isTrue();
    assertThat(future.completeExceptionally(new IOException("too late"))).isFalse();
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(future::join).hasRootCauseMessage("no longer wanted");
  }

  @Test
  void cancelledBeforeItStartedIsNeverSent() throws Exception {
    okHttp.dispatcher().setMaxRequests(1);
    CompletableFuture<CallStream> first = client.calls().startStreamAsync("c", REQUEST);
    arrived.await();
    CompletableFuture<CallStream> queued = client.calls().startStreamAsync("c", REQUEST);
    assertThat(okHttp.dispatcher().queuedCallsCount()).isEqualTo(1);
    assertThat(queued.cancel(false)).isTrue();
    first.cancel(false);
    Await.until(
        () ->
            okHttp.dispatcher().runningCallsCount() + okHttp.dispatcher().queuedCallsCount() == 0);
    assertThat(silent.requests()).isEqualTo(1);
  }

  @Test
  void timeInTheQueueCountsTowardsTheTimeLimit() throws Exception {
    FakeTime time = new FakeTime();
    okHttp.dispatcher().setMaxRequests(1);
    CompletableFuture<CallStream> first = client.calls().startStreamAsync("c", REQUEST);
    arrived.await();
    try (SignalWireClient patient =
        TestHooks.timing(client.newBuilder(), time.timing())
            .timeout(Duration.ofSeconds(30))
            .build()) {
      CompletableFuture<CallStream> queued = patient.calls().startStreamAsync("c", REQUEST);
      time.pass(Duration.ofSeconds(30));
      first.cancel(false);
      assertThatThrownBy(queued::join)
          .hasCauseInstanceOf(ConnectionException.class)
          .hasMessageContaining("timed out; nothing was sent");
      assertThat(silent.requests()).isEqualTo(1);
    }
  }

  @Test
  void failureIsTheExceptionItself() {
    try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(404, "")));
        SignalWireClient other = client.newBuilder().host(server.url()).build()) {
      CompletableFuture<CallStream> future = other.calls().startStreamAsync("c", REQUEST);
      assertThatThrownBy(future::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NotFoundException.class);
      assertThat(catchThrowable(future::join))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void callingThreadIsNotHeld() {
    CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
    assertThat(future).isNotDone();
    future.cancel(true);
  }

  @Test
  void completedFutureIsNotCancelled() throws Exception {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient other = client.newBuilder().host(server.url()).build()) {
      CompletableFuture<CallStream> future = other.calls().startStreamAsync("c", REQUEST);
      assertThat(future.get(20, TimeUnit.SECONDS).sid()).isEqualTo("s");
      assertThat(future.cancel(true)).isFalse();
      // The connection was kept, and survived.
      other.calls().startStream("c", REQUEST);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  @Tag("slow")
  void timeLimitOfTheCallCompletesTheFuture() {
    RequestOptions options = RequestOptions.builder().timeout(Duration.ofMillis(1_500)).build();
    assertThatThrownBy(() -> client.calls().startStreamAsync("c", REQUEST, options).join())
        .hasMessageContaining("timed out after the request was sent");
  }
}
