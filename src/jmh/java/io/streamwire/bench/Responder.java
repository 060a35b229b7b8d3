package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a process of its own, so that what it costs is not counted: {@link DelayedReplies} on
 * one thread. Ends with its standard input.
 */
final class Responder implements Closeable {

  private final Process process;
  private final int port;

  private Responder(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one in another process. */
  static Responder start(int delayMillis) throws IOException {
    return start(Responder.class, Integer.toString(delayMillis));
  }

  /** Starts one with TLS, which clients trust by the file that it writes. */
  static Responder startTls(Path trustStore) throws IOException {
    return startTls(trustStore, 0, 128);
  }

  /**
   * Starts one with TLS.
   *
   * @param streams the number of streams that an HTTP/2 connection may have at once
   */
  static Responder startTls(Path trustStore, int delayMillis, int streams) throws IOException {
    return start(
        TlsResponder.class,
        trustStore.toString(),
        Integer.toString(delayMillis),
        Integer.toString(streams));
  }

  private static Responder start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JvmCommand.java(),
                "-XX:+UseSerialGC",
                "-cp",
                JvmCommand.classPath(),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line =
        new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    if (line == null) {
      throw new IOException("the responder did not start");
    }
    return new Responder(process, Integer.parseInt(line));
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] args) throws IOException {
    Thread parent = new Thread(Responder::awaitParent);
    parent.setDaemon(true);
    parent.start();
    DelayedReplies server = new DelayedReplies(Integer.parseInt(args[0]));
    System.out.println(server.port());
    server.serve();
  }

  /** Returns never: the process ends with its parent. */
  static void awaitParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said there; it ends when the parent does.
      }
    } catch (IOException e) {
      // As good as the end.
    }
    System.exit(0);
  }
}
