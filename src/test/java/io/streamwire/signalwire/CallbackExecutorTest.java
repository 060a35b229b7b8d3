package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.RawServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the futures of asynchronous calls are completed. */
@Timeout(20)
class CallbackExecutorTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private final RawServer server =
      RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));

  @AfterEach
  void close() {
    server.close();
  }

  private SignalWireClient client(Executor executor) {
    return client(executor, server);
  }

  private static SignalWireClient client(Executor executor, RawServer server) {
    return SignalWireClient.builder()
        .project("p")
        .token("t")
        .callbackExecutor(executor)
        .host(server.url())
        .build();
  }

  @Test
  void futureIsDoneWhenTheExecutorHasRun() throws Exception {
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    try (SignalWireClient client = client(tasks::add)) {
      CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
      CompletableFuture<Thread> ran = future.thenApply(stream -> Thread.currentThread());
      Runnable completion = tasks.take();
      assertThat(server.requests()).isEqualTo(1);
      assertThat(future).isNotDone();
      completion.run();
      assertThat(future.join().sid()).isEqualTo("s");
      assertThat(ran.join()).isSameAs(Thread.currentThread());
    }
  }

  @Test
  void executorThatRefusesLosesNoFuture() {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("full");
        };
    try (SignalWireClient client = client(refusing)) {
      assertThat(client.calls().startStreamAsync("c", REQUEST).join().sid()).isEqualTo("s");
    }
  }

  @Test
  void closingCompletesOnTheExecutorToo() throws Exception {
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    try (RawServer mute =
        RawServer.start(
            connection -> {
              connection.request();
              connection.stall();
            })) {
      SignalWireClient client = client(tasks::add, mute);
      CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
      Await.until(() -> mute.requests() == 1);
      client.close();
      tasks.take().run();
      assertThat(future).isCompletedExceptionally();
    }
  }
}
