package io.streamwire.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs everything, or the named parts of it: {@code media}, {@code encoding}, {@code decoding},
 * {@code short}, {@code loopback}, {@code cpu}, {@code tls}, {@code cold}, {@code flight}, {@code
 * plane}.
 */
final class Bench {

  private static final int MILLIS = Integer.getInteger("bench.millis", 500);
  private static final int ITERATIONS = Integer.getInteger("bench.iterations", 3);
  private static final int DECODED = 99;
  private static final int PASSES = Integer.getInteger("bench.passes", 5);
  private static final String LOOPBACK = "WholeCall.loopback";

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> words = List.of(String.join(",", args).split("[, ]+"));
    Set<String> parts =
        words.contains("") || words.contains("all")
            ? Set.of(
                "media",
                "encoding",
                "decoding",
                "short",
                "loopback",
                "cpu",
                "tls",
                "cold",
                "flight",
                "plane",
                "contract")
            : Set.copyOf(words);
    for (ComparedClient client : ComparedClient.present()) {
      if (!SameRequest.sentBy(client, DECODED)
          .equals(SameRequest.sentBy(ComparedClient.RAW_OKHTTP, DECODED))) {
        throw new IllegalStateException(client + " does not send the same request");
      }
    }
    if (parts.contains("media")) {
      for (FramePeers peer : FramePeers.values()) {
        SameFrames.requireOf(peer);
      }
      print(FrameLoop.measure());
    }
    try (Responder responder = Responder.start(0)) {
      if (parts.contains("encoding")) {
        print(Table.ofAllocationAndTime("Encoding", run("Encoding", responder), "encodeOkhttp"));
      }
      if (parts.contains("decoding")) {
        print(inTurns("Decoding", "Decoding", responder, "decodeMoshiReflective"));
      }
      if (parts.contains("short")) {
        print(
            Table.ofAllocation(
                "Whole call, no network", run("WholeCall.short", responder), "raw_okhttp"));
      }
      if (parts.contains("loopback")) {
        // In the second that it runs the JIT compiler does more than the call: time is for
        // CpuPerCall.
        print(
            Table.ofAllocation("Whole call over loopback", run(LOOPBACK, responder), "raw_okhttp"));
      }
      if (parts.contains("cpu")) {
        print(CpuPerCallBenchmark.measure(responder));
      }
    }
    if (parts.contains("tls")) {
      print(CpuPerCallBenchmark.measureTls());
    }
    if (parts.contains("cold")) {
      print(ColdStart.measure());
    }
    if (parts.contains("flight")) {
      print(CallsInFlight.measure());
    }
    if (parts.contains("plane")) {
      print(MediaPlane.measure());
    }
    if (parts.contains("contract")) {
      print(ContractSize.measure());
    }
    System.exit(0); // connections of the clients that were checked keep threads
  }

  /** A machine that is slow for a minute would decide a ratio of 1 to 2. */
  private static List<String> inTurns(String title, String part, Responder responder, String base)
      throws RunnerException, IOException {
    List<RunResult> passes = new ArrayList<>();
    for (int i = 0; i < PASSES; i++) {
      passes.addAll(run(part, responder));
    }
    return Table.ofAllocationAndTime(title, passes, base);
  }

  /** Each table once it is there: a run of all takes long, and may be broken off. */
  private static void print(List<String> table) {
    table.forEach(System.out::println);
  }

  private static Collection<RunResult> run(String part, Responder responder)
      throws RunnerException, IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("bench\\." + part)
            .threads(1)
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(TimeValue.milliseconds(MILLIS))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(MILLIS))
            .jvmArgsAppend("-XX:+UseSerialGC", "-Dbench.port=" + responder.port())
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class);
    if (part.equals(LOOPBACK)) {
      options.param(
          "client",
          ComparedClient.present().stream().map(ComparedClient::label).toArray(String[]::new));
    }
    return new Runner(options.build()).run();
  }
}
