package io.streamwire.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A fresh JVM makes one call and ends: CPU time of the whole process. */
final class ColdStart {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);

  private ColdStart() {}

  /** One client, one call. Nothing else, as the process is measured from outside. */
  public static void main(String[] args) throws IOException {
    try (Peer peer =
        ComparedClient.valueOf(args[0])
            .open(URI.create(args[1]), SampleExchange.parameters(2), null)) {
      if (peer.call() == null) {
        throw new IOException("no sid");
      }
    }
    System.exit(0);
  }

  /** Returns the tables: over plain sockets, and over TLS as the service has it. */
  static List<String> measure() throws IOException {
    Path folder = Files.createTempDirectory("streamwire-bench");
    JarPath jars = JarPath.packed(folder);
    // Reflection by method handles would be compiled for the stock clients' long method alone.
    List<String> options =
        new ArrayList<>(List.of("-XX:+UseSerialGC", "-Djdk.reflect.useNativeAccessorOnly=true"));
    List<String> lines = new ArrayList<>();
    try (Responder plain = Responder.start(0)) {
      String url = "http://127.0.0.1:" + plain.port() + "/";
      lines.addAll(table("http", rows(options, url, jars, folder)));
    }
    Path trusted = folder.resolve("trusted.p12");
    try (Responder tls = Responder.startTls(trusted)) {
      options.addAll(ServerCertificate.trust(trusted));
      String url = "https://localhost:" + tls.port() + "/";
      lines.addAll(table("https", rows(options, url, jars, folder)));
    }
    return lines;
  }

  private static List<ColdJvm> rows(List<String> options, String url, JarPath jars, Path folder)
      throws IOException {
    List<ColdJvm> rows = new ArrayList<>();
    for (ComparedClient client : ComparedClient.present()) {
      rows.add(ColdJvm.of(client, options, url, jars, folder));
    }
    // The recipes help every client; what they make of OkHttp itself is what ours compares with.
    for (ColdJvm row : List.copyOf(rows.subList(0, 2))) {
      rows.add(row.withAppCds(folder));
      if (Runtime.version().feature() >= 25) {
        rows.add(row.withAotCache(folder));
      }
    }
    return rows;
  }

  /** Rows take turns, so that a busy minute meets all of them. */
  private static List<String> table(String scheme, List<ColdJvm> rows) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### Cold start over " + scheme + ", two parameters, rounds: " + ROUNDS,
                "",
                LoadAverage.now(),
                "",
                "| | CPU ms, median | least | classes |",
                "|---|---:|---:|---:|"));
    Map<ColdJvm, double[]> millis = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (ColdJvm row : rows) {
        millis.computeIfAbsent(row, r -> new double[ROUNDS])[round] =
            ProcessCpuTime.of(row.command());
      }
    }
    millis.forEach(
        (row, values) -> {
          Arrays.sort(values);
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %.0f | %.0f | %,d |",
                  row.name(),
                  values[ROUNDS / 2],
                  values[0],
                  row.classes()));
        });
    lines.addAll(List.of("", LoadAverage.now()));
    return lines;
  }
}
