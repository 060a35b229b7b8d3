package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

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
    Process process =
        new ProcessBuilder(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-cp",
                Jvm.classPath(),
                Responder.class.getName(),
                Integer.toString(delayMillis))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
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

  private static void awaitParent() {
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
