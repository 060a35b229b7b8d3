package io.streamwire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Ten thousand calls at once against a server that takes 200 ms for each. */
final class CallsInFlight {

  static final int CALLS = 10_000;
  private static final int DELAY = 200;

  private CallsInFlight() {}

  /** One way of calling, in a fresh JVM: two passes, threads at most, heap in use after them. */
  public static void main(String[] args) throws Exception {
    try (InFlightMode.Open calls = InFlightMode.valueOf(args[0]).open(args[1])) {
      long start = System.nanoTime();
      pass(calls);
      long between = System.nanoTime();
      pass(calls);
      long end = System.nanoTime();
      System.gc(); // What is left is what the client keeps, not what calls left behind.
      System.out.println(
          (between - start) / 1_000_000
              + " "
              + (end - between) / 1_000_000
              + " "
              + ManagementFactory.getThreadMXBean().getPeakThreadCount()
              + " "
              + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
    }
    System.exit(0);
  }

  private static void pass(InFlightMode.Open calls) {
    List<CompletableFuture<?>> replies = new ArrayList<>(CALLS);
    for (int i = 0; i < CALLS; i++) {
      replies.add(calls.start());
    }
    replies.forEach(CompletableFuture::join);
  }

  /** Returns the tables. The second pass finds connections and code warm. */
  static List<String> measure() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        table(
            "HTTP/1.1",
            List.of(),
            () -> Responder.start(DELAY),
            port -> "http://127.0.0.1:" + port));
    for (int streams : new int[] {CALLS, 128}) {
      Path trusted = Files.createTempDirectory("streamwire-bench").resolve("trusted.p12");
      lines.addAll(
          table(
              "HTTP/2 over TLS, up to " + streams + " streams a connection",
              ServerCertificate.trust(trusted),
              () -> Responder.startTls(trusted, DELAY, streams),
              port -> "https://localhost:" + port));
    }
    return lines;
  }

  /** Starts the server of one row. */
  private interface Start {
    Responder start() throws IOException;
  }

  private static List<String> table(
      String protocol, List<String> options, Start start, IntFunction<String> url)
      throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### "
                    + CALLS
                    + " calls in flight, "
                    + protocol
                    + ", replies after "
                    + DELAY
                    + " ms",
                "",
                LoadAverage.now(),
                "",
                "| | at once | ideal, ms | first pass | second pass | second to ideal | peak"
                    + " threads | heap after GC, MB |",
                "|---|---:|---:|---:|---:|---:|---:|---:|"));
    for (InFlightMode mode : InFlightMode.possible()) {
      // A server for each, so that none inherits the connections of the one before.
      try (Responder responder = start.start()) {
        lines.add(row(mode, options, url.apply(responder.port())));
      }
    }
    lines.addAll(List.of("", LoadAverage.now()));
    return lines;
  }

  private static String row(InFlightMode mode, List<String> trust, String url) throws IOException {
    List<String> options = new ArrayList<>(trust);
    options.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-cp", JvmCommand.classPath()));
    long[] figures = JvmCommand.figures(options, CallsInFlight.class, List.of(mode.name(), url));
    int limit = mode.limit();
    int ideal = (CALLS + limit - 1) / limit * DELAY;
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %.2f | %d | %.1f |",
        mode.label(),
        limit,
        ideal,
        figures[0],
        figures[1],
        figures[1] / (double) ideal,
        figures[2],
        figures[3] / 1024.0);
  }
}
