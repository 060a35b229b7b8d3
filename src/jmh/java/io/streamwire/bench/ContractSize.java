package io.streamwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What grows with the operations of a contract: CPU of whole processes that generate a client,
 * compile it, and make its first call.
 */
final class ContractSize {

  private static final int[] SIZES =
      Arrays.stream(System.getProperty("bench.sizes", "2,500,1000,2000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);

  private static final String FIRST_CALL =
      """
      package io.streamwire.bench.large;

      import io.streamwire.bench.large.model.NewThing1;

      public final class FirstCall {
        public static void main(String[] args) {
          try (LargeClient client = LargeClient.builder().baseUrl(args[0]).build()) {
            client.group1().createThing1("1", NewThing1.builder().name("name").build());
          }
          System.exit(0);
        }
      }
      """;

  private ContractSize() {}

  /** Returns the tables. */
  static List<String> measure() throws IOException {
    Path folder = Files.createTempDirectory("streamwire-bench");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### Generating and compiling a client, CPU of the whole process",
                "",
                LoadAverage.now(),
                "",
                "| generator, operations | generated, s | an operation more, ms | files | compiled,"
                    + " s | an operation more, ms |",
                "|---|---:|---:|---:|---:|---:|"));
    for (String generator : new String[] {"streamwire", "retrofit2"}) {
      double[] first = {};
      for (int size : SIZES) {
        double[] millis = made(generator, size, folder);
        first = first.length == 0 ? millis : first;
        double more = Math.max(1, size - SIZES[0]);
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s, %d | %.1f | %.1f | %.0f | %.1f | %.1f |",
                generator,
                size,
                millis[0] / 1e3,
                (millis[0] - first[0]) / more,
                millis[1],
                millis[2] / 1e3,
                (millis[2] - first[2]) / more));
      }
    }
    lines.addAll(List.of("", LoadAverage.now()));
    lines.addAll(firstCalls(folder));
    return lines;
  }

  /** Returns CPU of generating, number of files, CPU of compiling. */
  private static double[] made(String generator, int size, Path folder) throws IOException {
    Path contract = Files.writeString(folder.resolve(size + ".yaml"), LargeContract.of(size));
    Path client = Files.createDirectories(folder.resolve(generator + size));
    Path sources = Files.createDirectories(client.resolve("src/main/java"));
    List<String> generate =
        List.of(
            JvmCommand.java(),
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-cp",
            JvmCommand.classPath(),
            GenerateOnce.class.getName(),
            generator,
            contract.toString(),
            client.toString());
    double generated = ProcessCpuTime.of(generate);
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(sources)) {
      walk.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(files::add);
    }
    int count = files.size();
    if (generator.equals("streamwire")) {
      files.add(Files.writeString(client.resolve("FirstCall.java"), FIRST_CALL).toString());
    }
    Path list = Files.write(client.resolve("sources.txt"), files);
    List<String> compile =
        List.of(
            Path.of(JvmCommand.java()).resolveSibling("javac").toString(),
            "-J-XX:+UseSerialGC",
            "-nowarn",
            "-Xlint:none",
            "-proc:none",
            "-d",
            client.resolve("classes").toString(),
            "-cp",
            JvmCommand.classPath(),
            "@" + list);
    return new double[] {generated, count, ProcessCpuTime.of(compile)};
  }

  private static List<String> firstCalls(Path folder) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    double[][] millis = new double[SIZES.length][ROUNDS];
    try (Responder responder = Responder.start(0)) {
      for (int size : SIZES) {
        Path jar = folder.resolve("large" + size + ".jar");
        JarPath.pack(folder.resolve("streamwire" + size).resolve("classes"), jar);
        commands.add(
            List.of(
                JvmCommand.java(),
                "-XX:+UseSerialGC",
                "-cp",
                jar + ":" + JarPath.packed(folder),
                GenerateOnce.PACKAGE + ".FirstCall",
                "http://127.0.0.1:" + responder.port()));
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < SIZES.length; i++) {
          millis[i][round] = ProcessCpuTime.of(commands.get(i));
        }
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### First call of a generated client, rounds: " + ROUNDS,
                "",
                "| operations | CPU ms, median | ratio | least | ratio |",
                "|---|---:|---:|---:|---:|"));
    for (int i = 0; i < SIZES.length; i++) {
      Arrays.sort(millis[i]);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %.0f | %.2f | %.0f | %.2f |",
              SIZES[i],
              millis[i][ROUNDS / 2],
              millis[i][ROUNDS / 2] / millis[0][ROUNDS / 2],
              millis[i][0],
              millis[i][0] / millis[0][0]));
    }
    lines.addAll(List.of("", LoadAverage.now()));
    return lines;
  }
}
