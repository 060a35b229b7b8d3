package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CallLoop} in its JVM, and what it has said so far. */
final class CallLoopProcess implements Closeable {

  /** The part of a batch's CPU time that the compiler may still take. */
  private static final double MOST_COMPILING = 0.03;

  private final ComparedClient client;
  private final Process process;
  private final BufferedReader out;
  private final List<Long> cpuNanos = new ArrayList<>();
  private final List<Long> wallNanos = new ArrayList<>();

  CallLoopProcess(
      ComparedClient client,
      List<String> options,
      String url,
      int parameters,
      int threads,
      int calls)
      throws IOException {
    this.client = client;
    List<String> command = new ArrayList<>(List.of(JvmCommand.java(), "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            JvmCommand.classPath(),
            CallLoop.class.getName(),
            client.name(),
            url,
            Integer.toString(parameters),
            Integer.toString(threads),
            Integer.toString(calls)));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  /**
   * Makes calls until the JIT compiler has done its work: it runs in threads of the same process,
   * and some seconds earlier it is a third of what is measured. On a busy machine those seconds are
   * minutes.
   */
  void warmUp(int seconds) throws IOException {
    long start = System.nanoTime();
    boolean compiling = true;
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)
        || compiling && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10L * seconds)) {
      String[] figures = batch();
      compiling = Long.parseLong(figures[2]) > Long.parseLong(figures[0]) * MOST_COMPILING;
    }
  }

  /** Makes one batch of calls that counts. */
  void turn() throws IOException {
    String[] figures = batch();
    cpuNanos.add(Long.valueOf(figures[0]));
    wallNanos.add(Long.valueOf(figures[1]));
  }

  private String[] batch() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    String line = out.readLine();
    if (line == null) {
      throw new IOException(client + " ended");
    }
    return line.split(" ");
  }

  /** Returns microseconds of CPU time a call: the middle one of its turns. */
  double cpuMicros() {
    return middle(cpuNanos) / 1e3;
  }

  /** Returns microseconds a call: the middle one of its turns. */
  double wallMicros() {
    return middle(wallNanos) / 1e3;
  }

  private static long middle(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
