package io.streamwire.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server of bare sockets on loopback, which misbehaves as its script says and counts what
 * arrives. MockWebServer is too polite for that.
 */
public final class RawServer implements AutoCloseable {

  /** What happens on one connection; when it returns, the connection is closed. */
  @FunctionalInterface
  public interface Script {
    void serve(Connection connection) throws Exception;
  }

  /** How many heads and bodies are kept; a long run would fill the memory. */
  private static final int MOST_KEPT = 1_000;

  private final ServerSocket listener;
  private final @Nullable SSLContext tls;
  private final Arrival arrival;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> heads = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread acceptor;

  private RawServer(@Nullable SSLContext tls, Arrival arrival, Script script) throws IOException {
    this.listener = new ServerSocket(0, 10_000, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.arrival = arrival;
    this.script = script;
    this.acceptor = daemon(this::accept);
  }

  public static RawServer start(Script script) {
    return start(null, Arrival.SERVED, script);
  }

  /** Starts a server, of plain sockets if {@code tls} is null. */
  public static RawServer start(@Nullable SSLContext tls, Arrival arrival, Script script) {
    try {
      return new RawServer(tls, arrival, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script that gives each request the same answer, over kept connections. */
  public static Script answering(String response) {
    return connection -> {
      while (true) {
        connection.request();
        connection.send(response);
      }
    };
  }

  /** Returns a complete response with a JSON body. */
  public static String json(int status, String body, String... headers) {
    StringBuilder response = new StringBuilder("HTTP/1.1 " + status + " Any\r\n");
    for (String header : headers) {
      response.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return response
        + "Content-Type: application/json\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + body;
  }

  /** Returns the length that a request's head names, or 0. */
  public static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public String url() {
    return (tls == null ? "http://127.0.0.1:" : "https://127.0.0.1:") + port();
  }

  /** How many requests arrived, at least with their whole head. */
  public int requests() {
    return requests.get();
  }

  public int connections() {
    return connections.get();
  }

  public int openConnections() {
    return open.size();
  }

  public synchronized List<String> heads() {
    return List.copyOf(heads);
  }

  /** The head of the last request, as received. */
  public synchronized String head() {
    return heads.get(heads.size() - 1);
  }

  /** The body of the last request, as received. */
  public synchronized String body() {
    return bodies.get(bodies.size() - 1);
  }

  @Override
  public void close() {
    closing.countDown();
    quietly(listener);
    try {
      // As long as a thread is in accept(), Linux keeps the port open and may hand it a connection.
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(RawServer::quietly);
  }

  private static void keep(List<String> texts, String text) {
    if (texts.size() == MOST_KEPT) {
      texts.remove(0);
    }
    texts.add(text);
  }

  private void accept() {
    while (true) {
      Socket socket;
      try {
        socket = listener.accept();
      } catch (IOException closed) {
        return;
      }
      int number = connections.incrementAndGet();
      open.add(socket);
      daemon(
          () -> {
            try (socket) {
              serve(socket, number);
            } catch (Exception clientIsGone) {
              // Every script ends so, unless it closes the connection itself.
            } finally {
              open.remove(socket);
            }
          });
    }
  }

  private void serve(Socket socket, int number) throws Exception {
    if (arrival.accepts(socket, number)) {
      Connection connection = new Connection(socket, number);
      if (tls != null) {
        connection.startTls(tls.getSocketFactory());
      }
      script.serve(connection);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void quietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException ignored) {
      // Nothing depends on it.
    }
  }

  /** One accepted connection. */
  public final class Connection {

    private final int number;
    private Socket socket;
    private InputStream in;
    private String ownBody = "";

    private Connection(Socket socket, int number) throws IOException {
      this.socket = socket;
      this.number = number;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads a request's head and counts it. */
    public String head() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      // The last four bytes: a head ends in an empty line.
      for (int tail = 0; tail != 0x0d0a0d0a; ) {
        int next = in.read();
        if (next == -1) {
          throw new SocketException("end of stream");
        }
        head.write(next);
        tail = tail << 8 | next;
      }
      String text = head.toString(StandardCharsets.ISO_8859_1);
      requests.incrementAndGet();
      synchronized (RawServer.this) {
        keep(heads, text);
      }
      return text;
    }

    /** Reads a whole request. */
    public String request() throws IOException {
      String head = head();
      ownBody = text(contentLength(head));
      synchronized (RawServer.this) {
        keep(bodies, ownBody);
      }
      return head;
    }

    /** Reads as many bytes of a body. */
    public String text(int length) throws IOException {
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The body of the request that was read last on this connection. */
    public String ownBody() {
      return ownBody;
    }

    public void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Closes with a reset instead of an orderly end. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Goes on in TLS, as its server. */
    public void startTls(SSLSocketFactory factory) throws IOException {
      SSLSocket secure = (SSLSocket) factory.createSocket(socket, null, port(), true);
      secure.setUseClientMode(false);
      socket = secure;
      in = new BufferedInputStream(secure.getInputStream());
    }

    /** Says that the server sends nothing more, and goes on reading. */
    public void halfClose() throws IOException {
      socket.shutdownOutput();
    }

    /** The place of this connection among all, from 1. */
    public int number() {
      return number;
    }

    /** Does nothing until the client closes. */
    public void untilClosed() throws IOException {
      in.transferTo(OutputStream.nullOutputStream());
    }

    /** Does nothing until the server closes. */
    public void stall() throws InterruptedException {
      closing.await();
    }

    /** Takes its time, as a slow server does. */
    public void pause() throws InterruptedException {
      closing.await(200, TimeUnit.MILLISECONDS);
    }

    /** Waits a little, and returns whether the server closed meanwhile. */
    public boolean closedWithin(Duration time) throws InterruptedException {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The body of the request that was read last. */
    public String lastBody() {
      return RawServer.this.body();
    }

    /** What the client sends on. */
    public InputStream in() {
      return in;
    }
  }
}
