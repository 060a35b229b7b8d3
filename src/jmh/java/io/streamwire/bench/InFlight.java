package io.streamwire.bench;

import io.streamwire.SignalWireClient;
import io.streamwire.model.StartStreamRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Ten thousand calls at once against a server that takes 200 ms for each. */
final class InFlight {

  private static final int CALLS = 10_000;
  private static final int DELAY = 200;

  private InFlight() {}

  /** Returns the table. The second pass finds connections and code warm. */
  static List<String> measure() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### " + CALLS + " calls in flight, each reply after " + DELAY + " ms",
                "",
                "| | first pass, ms | second pass, ms | peak threads |",
                "|---|---:|---:|---:|"));
    try (Responder responder = Responder.start(DELAY)) {
      lines.add(row("startStreamAsync", responder, InFlight::async));
      if (Runtime.version().feature() >= 21) {
        lines.add(row("startStream on virtual threads", responder, InFlight::virtualThreads));
      }
    }
    return lines;
  }

  /** Makes all calls and returns when the last has its reply. */
  private interface Mode {
    void run(SignalWireClient client, StartStreamRequest request) throws Exception;
  }

  private static String row(String name, Responder responder, Mode mode) throws IOException {
    StartStreamRequest request = Sample.request(Sample.parameters(2));
    try (SignalWireClient client =
        SignalWireClient.builder()
            .project(Sample.ACCOUNT)
            .token(Sample.TOKEN)
            .host("http://127.0.0.1:" + responder.port())
            .build()) {
      ManagementFactory.getThreadMXBean().resetPeakThreadCount();
      long start = System.nanoTime();
      mode.run(client, request);
      long between = System.nanoTime();
      mode.run(client, request);
      long end = System.nanoTime();
      return "| %s | %d | %d | %d |"
          .formatted(
              name,
              (between - start) / 1_000_000,
              (end - between) / 1_000_000,
              ManagementFactory.getThreadMXBean().getPeakThreadCount());
    } catch (Exception e) {
      throw new IOException(name, e);
    }
  }

  private static void async(SignalWireClient client, StartStreamRequest request) {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(client.calls().startStreamAsync(Sample.CALL, request));
    }
    calls.forEach(CompletableFuture::join);
  }

  private static void virtualThreads(SignalWireClient client, StartStreamRequest request)
      throws Exception {
    // This code is compiled for JDK 17, which has no such method.
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(threads.submit(() -> client.calls().startStream(Sample.CALL, request)));
    }
    for (Future<?> call : calls) {
      call.get();
    }
    threads.shutdown();
  }
}
