package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Many streams over TLS into a server that records them, in real time: CPU of the server's process
 * for a frame and for a stream.
 */
final class MediaPlane {

  private static final int STREAMS = Integer.getInteger("bench.plane.streams", 1_000);
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.plane.warmup", 15);
  private static final int SECONDS = Integer.getInteger("bench.plane.seconds", 10);
  private static final String[] READERS = {"NOTHING", "STREAMWIRE", "JACKSON_STREAMING"};

  private MediaPlane() {}

  /** Returns the table. Rows do not take turns: each needs the whole machine for its streams. */
  static List<String> measure() throws IOException, InterruptedException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "### Recording " + STREAMS + " streams over wss, a frame of 160 bytes each 20 ms",
                "",
                LoadAverage.now(),
                "",
                "| receiver, reader | frames a second | CPU of a frame, µs | CPU of a stream | streams"
                    + " a core |",
                "|---|---:|---:|---:|---:|"));
    Path trusted = Files.createTempDirectory("streamwire-bench").resolve("trusted.p12");
    for (StreamReceiver receiver : StreamReceiver.values()) {
      for (String reader : READERS) {
        lines.add(row(receiver, reader, trusted));
      }
    }
    lines.addAll(List.of("", LoadAverage.now()));
    return lines;
  }

  private static String row(StreamReceiver receiver, String reader, Path trusted)
      throws IOException, InterruptedException {
    try (Side server =
        new Side(StreamReceiver.class, List.of(), receiver.name(), reader, trusted.toString())) {
      String port = server.line();
      try (Side sender =
          new Side(
              StreamSender.class,
              ServerCertificate.trust(trusted),
              port,
              Integer.toString(STREAMS))) {
        sender.line(); // all are connected
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long start = System.nanoTime();
        long[] before = server.figures();
        TimeUnit.SECONDS.sleep(SECONDS);
        long[] after = server.figures();
        double seconds = (System.nanoTime() - start) / 1e9;
        long frames = after[1] - before[1];
        if (frames == 0 || after[2] > 0) {
          throw new IOException(receiver + " with " + reader + ": " + Arrays.toString(after));
        }
        double micros = (after[0] - before[0]) / 1e3 / frames;
        return String.format(
            Locale.ROOT,
            "| %s, %s | %,.0f | %.1f | %.3f %% | %,.0f |",
            receiver.name().toLowerCase(Locale.ROOT),
            reader.toLowerCase(Locale.ROOT),
            frames / seconds,
            micros,
            micros * 50 / 1e4,
            1e6 / 50 / micros);
      }
    }
  }

  /** One of the two processes. */
  private static final class Side implements Closeable {
    private final Process process;
    private final BufferedReader out;

    Side(Class<?> main, List<String> options, String... arguments) throws IOException {
      List<String> command =
          new ArrayList<>(List.of(JvmCommand.java(), "-XX:+UseSerialGC", "-Xmx1g"));
      command.addAll(options);
      command.addAll(List.of("-cp", JvmCommand.classPath(), main.getName()));
      command.addAll(List.of(arguments));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    String line() throws IOException {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("a process ended");
      }
      return line;
    }

    long[] figures() throws IOException {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return Arrays.stream(line().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
