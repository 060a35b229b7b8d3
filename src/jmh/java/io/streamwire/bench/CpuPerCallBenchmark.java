package io.streamwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * CPU time of a call over loopback. All clients are open at once and take turns, so that a busy
 * moment meets all of them; JMH runs one after the other.
 */
final class CpuPerCallBenchmark {

  private static final int[] PARAMETERS =
      Arrays.stream(System.getProperty("bench.loop.parameters", "0,2,20,60,99").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.loop.warmup", 12);
  private static final String THREADS = System.getProperty("bench.loop.threads", "1,8");
  private static final int ROUNDS = Integer.getInteger("bench.loop.rounds", 9);
  private static final int CALLS = Integer.getInteger("bench.loop.calls", 4000);

  private CpuPerCallBenchmark() {}

  /** Over plain sockets and HTTP/1.1. */
  static List<String> measure(Responder responder) throws IOException {
    return measure(
        "http", ComparedClient.present(), List.of(), "http://127.0.0.1:" + responder.port() + "/");
  }

  /** Over TLS, as the service has it; HTTP/2 for the clients that offer it. */
  static List<String> measureTls() throws IOException {
    Path trusted = Files.createTempDirectory("streamwire-bench").resolve("trusted.p12");
    try (Responder responder = Responder.startTls(trusted)) {
      return measure(
          "https",
          ComparedClient.presentOverTls(),
          ServerCertificate.trust(trusted),
          "https://localhost:" + responder.port() + "/");
    }
  }

  /** Returns the tables: by default one for calls on one thread, and one on eight. */
  private static List<String> measure(
      String scheme, List<ComparedClient> clients, List<String> options, String url)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String count : THREADS.split(",")) {
      int threads = Integer.parseInt(count);
      lines.addAll(
          List.of(
              "",
              "### CPU a call over " + scheme + ", threads: " + threads,
              "",
              LoadAverage.now(),
              ""));
      Map<ComparedClient, StringBuilder> cpu = new EnumMap<>(ComparedClient.class);
      Map<ComparedClient, StringBuilder> wall = new EnumMap<>(ComparedClient.class);
      StringBuilder head = new StringBuilder("| µs (ratio to raw OkHttp, to twilio-java) |");
      for (int parameters : PARAMETERS) {
        head.append(" P=" + parameters + " |");
        column(turns(clients, options, url, parameters, threads), cpu, wall);
      }
      lines.add(head.toString());
      lines.add("|---|" + "---:|".repeat(PARAMETERS.length));
      cpu.forEach((client, cells) -> lines.add("| " + client.label() + ", CPU |" + cells));
      wall.forEach((client, cells) -> lines.add("| " + client.label() + ", wall |" + cells));
      lines.addAll(List.of("", LoadAverage.now()));
    }
    return lines;
  }

  private static Map<ComparedClient, CallLoopProcess> turns(
      List<ComparedClient> clients, List<String> options, String url, int parameters, int threads)
      throws IOException {
    Map<ComparedClient, CallLoopProcess> loops = new EnumMap<>(ComparedClient.class);
    try {
      for (ComparedClient client : clients) {
        CallLoopProcess loop =
            new CallLoopProcess(client, options, url, parameters, threads, CALLS);
        loops.put(client, loop);
        loop.warmUp(WARM_UP_SECONDS);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (CallLoopProcess loop : loops.values()) {
          loop.turn();
        }
      }
      return loops;
    } finally {
      loops.values().forEach(CallLoopProcess::close);
    }
  }

  private static void column(
      Map<ComparedClient, CallLoopProcess> loops,
      Map<ComparedClient, StringBuilder> cpu,
      Map<ComparedClient, StringBuilder> wall) {
    for (ComparedClient client : loops.keySet()) {
      cpu.computeIfAbsent(client, c -> new StringBuilder())
          .append(cell(loops, client, CallLoopProcess::cpuMicros));
      wall.computeIfAbsent(client, c -> new StringBuilder())
          .append(cell(loops, client, CallLoopProcess::wallMicros));
    }
  }

  private static String cell(
      Map<ComparedClient, CallLoopProcess> loops,
      ComparedClient client,
      ToDoubleFunction<CallLoopProcess> figure) {
    double value = figure.applyAsDouble(loops.get(client));
    return String.format(
        Locale.ROOT,
        " %.0f (%.2f, %.2f) |",
        value,
        value / figure.applyAsDouble(loops.get(ComparedClient.RAW_OKHTTP)),
        value / figure.applyAsDouble(loops.get(ComparedClient.TWILIO)));
  }
}
