package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From {@code main()} to the first reply in a fresh JVM: CPU time of the whole process. */
final class ColdStart {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

  private ColdStart() {}

  /** One client, one call. Prints CPU milliseconds and loaded classes. */
  public static void main(String[] args) throws IOException {
    URI server = URI.create("http://127.0.0.1:" + args[1] + "/");
    try (Peer peer = Client.valueOf(args[0]).open(server, Sample.parameters(2), null)) {
      peer.call();
      Duration cpu =
          ProcessHandle.current().info().totalCpuDuration().orElseThrow(IOException::new);
      System.out.println(
          cpu.toMillis()
              + " "
              + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
    System.exit(0);
  }

  /** Returns the table. Clients take turns, so that a busy minute meets all of them. */
  static List<String> measure() throws IOException {
    Map<Client, List<long[]>> runs = new EnumMap<>(Client.class);
    try (Responder responder = Responder.start(0)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Client client : Client.present()) {
          runs.computeIfAbsent(client, k -> new ArrayList<>()).add(run(client, responder.port()));
        }
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### Cold start, fresh JVM, two parameters",
                "",
                "| | CPU ms, median | least | classes |",
                "|---|---:|---:|---:|"));
    runs.forEach(
        (client, values) -> {
          List<Long> millis = new ArrayList<>(values.stream().map(value -> value[0]).toList());
          Collections.sort(millis);
          lines.add(
              "| "
                  + client
                  + " | "
                  + millis.get(millis.size() / 2)
                  + " | "
                  + millis.get(0)
                  + " | "
                  + values.get(0)[1]
                  + " |");
        });
    return lines;
  }

  private static long[] run(Client client, int port) throws IOException {
    List<String> command = new ArrayList<>(List.of(Jvm.java()));
    // For example -XX:SharedArchiveFile=… or -XX:AOTCache=…
    command.addAll(List.of(System.getProperty("bench.jvm", "-XX:+UseSerialGC").split(" ")));
    command.addAll(
        List.of(
            "-cp",
            Jvm.classPath(),
            ColdStart.class.getName(),
            client.name(),
            Integer.toString(port)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException(client + " did not get a reply");
      }
      return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }
  }
}
