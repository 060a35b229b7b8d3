package io.streamwire.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A server in a process of its own, so that what it costs is not counted: reads a request, waits,
 * writes the reply, all on one thread a connection. Ends with its standard input.
 */
final class Responder implements Closeable {

  private static final byte[] REPLY =
      ("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
              + Sample.REPLY.length()
              + "\r\n\r\n"
              + Sample.REPLY)
          .getBytes(StandardCharsets.US_ASCII);

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
                "-Xss256k",
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
    int delayMillis = Integer.parseInt(args[0]);
    Thread parent = new Thread(Responder::awaitParent);
    parent.setDaemon(true);
    parent.start();
    try (ServerSocket server = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread thread = new Thread(() -> serve(socket, delayMillis));
        thread.setDaemon(true);
        thread.start();
      }
    }
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

  private static void serve(Socket socket, int delayMillis) {
    byte[] buffer = new byte[32 * 1024];
    try (socket) {
      InputStream in = socket.getInputStream();
      int have = 0;
      while (true) {
        int read = in.read(buffer, have, buffer.length - have);
        if (read < 0) {
          return;
        }
        have += read;
        if (have == requestLength(buffer, have)) {
          Thread.sleep(delayMillis);
          socket.getOutputStream().write(REPLY);
          have = 0;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client is gone.
    }
  }

  /** Returns the length of head and body, or -1 while the head is not whole. */
  private static int requestLength(byte[] buffer, int have) {
    for (int i = 3; i < have; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        String head = new String(buffer, 0, i, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length:") + "content-length:".length();
        return i + 1 + Integer.parseInt(head.substring(at, head.indexOf('\r', at)).trim());
      }
    }
    return -1;
  }
}
