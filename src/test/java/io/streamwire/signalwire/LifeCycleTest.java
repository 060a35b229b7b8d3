package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.RawServer;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class LifeCycleTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();
  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  private static SignalWireClient client(RawServer server) {
    return SignalWireClient.builder().project("p").token("t").host(server.url()).build();
  }

  @Test
  void closingEndsCallsInFlightAndConnections() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch hungUp = new CountDownLatch(1);
    try (RawServer server =
        RawServer.start(
            connection -> {
              connection.request();
              arrived.countDown();
              if (connection.in().read() == -1) {
                hungUp.countDown();
              }
            })) {
      SignalWireClient client = client(server);
      CompletableFuture<CallStream> future = client.calls().startStreamAsync("c", REQUEST);
      arrived.await();
      client.close();
      assertThatThrownBy(future::join).hasCauseInstanceOf(OutcomeUnknownException.class);
      assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void connectionsStayWhileADerivedClientIsOpen() {
    try (RawServer server = RawServer.start(RawServer.answering(OK))) {
      SignalWireClient client = client(server);
      SignalWireClient derived = client.newBuilder().build();
      client.calls().startStream("c", REQUEST);
      client.close();
      assertThat(derived.calls().startStreamAsync("c", REQUEST).join().sid()).isEqualTo("s");
      assertThat(server.connections()).isEqualTo(1);
      derived.close();
      Await.until(() -> server.openConnections() == 0);
    }
  }

  @Test
  @Tag("slow")
  void manyThreadsShareOneClient() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        SignalWireClient client = client(server)) {
      List<Future<CallStream>> results = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        results.add(threads.submit(() -> client.calls().startStream("c", REQUEST)));
      }
      for (Future<CallStream> result : results) {
        assertThat(result.get().sid()).isEqualTo("s");
      }
      assertThat(server.requests()).isEqualTo(2_000);
      assertThat(server.connections()).isLessThanOrEqualTo(16);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  @Tag("slow")
  void tenThousandCallsInFlightFinishWithBoundedThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    threads.resetPeakThreadCount();
    int before = threads.getThreadCount();
    // Each answer takes 200 ms, so that calls pile up.
    try (RawServer server =
            RawServer.start(
                connection -> {
                  while (true) {
                    connection.request();
                    connection.pause();
                    connection.send(OK);
                  }
                });
        SignalWireClient client = client(server)) {
      List<CompletableFuture<CallStream>> calls = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        calls.add(client.calls().startStreamAsync("c", REQUEST));
      }
      for (CompletableFuture<CallStream> call : calls) {
        assertThat(call.join().sid()).isEqualTo("s");
      }
      assertThat(server.requests()).isEqualTo(10_000);
      // One of the server and one of the client for each of at most 1,024 connections.
      assertThat(threads.getPeakThreadCount() - before).isLessThanOrEqualTo(2_100);
    }
  }

  @Test
  @Tag("slow")
  @EnabledForJreRange(min = JRE.JAVA_21)
  void tenThousandVirtualThreadsShareOneClient() throws Exception {
    // By name, because tests are compiled for JDK 17.
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try (RawServer server = RawServer.start(RawServer.answering(OK));
        SignalWireClient client = client(server)) {
      List<Future<CallStream>> results = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        results.add(threads.submit(() -> client.calls().startStream("c", REQUEST)));
      }
      for (Future<CallStream> result : results) {
        assertThat(result.get().sid()).isEqualTo("s");
      }
      assertThat(server.requests()).isEqualTo(10_000);
    } finally {
      threads.shutdown();
    }
  }

  /** A program that neither closes its client nor exits by force. */
  public static final class Forgetful {
    private Forgetful() {}

    public static void main(String[] args) {
      try (RawServer server = RawServer.start(RawServer.answering(OK))) {
        client(server).calls().startStreamAsync("c", REQUEST).join();
      }
    }
  }

  @Test
  @Tag("slow")
  void clientThatIsNotClosedKeepsNoJvmAlive() throws Exception {
    Process jvm =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Forgetful.class.getName())
            .inheritIO()
            .start();
    assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(jvm.exitValue()).isZero();
  }
}
