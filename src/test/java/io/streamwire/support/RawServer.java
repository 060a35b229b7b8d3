package io.streamwire.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

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

  private final ServerSocket listener;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> heads = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread acceptor;

  private RawServer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    this.acceptor = daemon(this::accept);
  }

  public static RawServer start(Script script) {
    return start(ServerSocketFactory.getDefault(), script);
  }

  public static RawServer start(ServerSocketFactory factory, Script script) {
    try {
      return new RawServer(
          factory.createServerSocket(
              0, 10_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
          script);
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

  public int port() {
    return listener.getLocalPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
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

  private void accept() {
    while (true) {
      Socket socket;
      try {
        socket = listener.accept();
      } catch (IOException closed) {
        return;
      }
      connections.incrementAndGet();
      open.add(socket);
      daemon(
          () -> {
            try (socket) {
              script.serve(new Connection(socket));
            } catch (Exception clientIsGone) {
              // Every script ends so, unless it closes the connection itself.
            } finally {
              open.remove(socket);
            }
          });
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

    private Socket socket;

    private InputStream in;
    private String ownBody = "";

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
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
        heads.add(text);
      }
      return text;
    }

    /** Reads a whole request. */
    public String request() throws IOException {
      String head = head();
      int length =
          head.lines()
              .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
              .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
              .findFirst()
              .orElse(0);
      ownBody = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      synchronized (RawServer.this) {
        bodies.add(ownBody);
      }
      return head;
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
