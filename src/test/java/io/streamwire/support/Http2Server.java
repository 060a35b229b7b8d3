package io.streamwire.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server of HTTP/2 frames over TLS (RFC 9113), which misbehaves as its script says and writes
 * down what it executed.
 */
public final class Http2Server implements AutoCloseable {

  public static final int NO_ERROR = 0;
  public static final int INTERNAL_ERROR = 2;
  public static final int REFUSED_STREAM = 7;
  public static final int ENHANCE_YOUR_CALM = 11;

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final int PREFACE = 24;

  /** What happens with a request that has arrived whole. */
  @FunctionalInterface
  public interface Script {
    void serve(Request request) throws IOException, InterruptedException;
  }

  private final SSLServerSocket listener;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> executed = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Http2Server(SSLServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    daemon(this::accept);
  }

  public static Http2Server start(SSLContext tls, Script script) {
    try {
      return new Http2Server(
          (SSLServerSocket)
              tls.getServerSocketFactory()
                  .createServerSocket(0, 1_000, InetAddress.getLoopbackAddress()),
          script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "https://localhost:" + listener.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  public int requests() {
    return requests.get();
  }

  /** The bodies of the requests that a script executed. */
  public synchronized List<String> executed() {
    return List.copyOf(executed);
  }

  @Override
  public void close() {
    closing.countDown();
    quietly(listener);
    open.forEach(Http2Server::quietly);
  }

  private void accept() {
    while (true) {
      try {
        SSLSocket socket = (SSLSocket) listener.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      socket.setHandshakeApplicationProtocolSelector((tls, offered) -> "h2");
      socket.startHandshake();
      new Connection(socket, connections.incrementAndGet()).run();
    } catch (Exception clientIsGone) {
      // Every connection ends so, unless its script closes it.
    } finally {
      open.remove(socket);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "http2-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception ignored) {
      // Nothing depends on it.
    }
  }

  /** One connection. */
  public final class Connection {

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final int number;
    private final Map<Integer, StringBuilder> bodies = new ConcurrentHashMap<>();
    private volatile boolean silent;
    private int lastServed;
    private boolean ending;

    private Connection(Socket socket, int number) throws IOException {
      this.socket = socket;
      this.number = number;
      this.in = new DataInputStream(socket.getInputStream());
      this.out = new DataOutputStream(socket.getOutputStream());
    }

    private void run() throws IOException, InterruptedException {
      in.readNBytes(PREFACE);
      frame(SETTINGS, 0, 0, new byte[0]);
      // Room for all that tests send.
      frame(WINDOW_UPDATE, 0, 0, new byte[] {0x3f, 0, 0, 0});
      while (true) {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(length);
        if (type == SETTINGS && flags != ACK) {
          frame(SETTINGS, ACK, 0, new byte[0]);
        } else if (type == PING && flags != ACK && !silent) {
          frame(PING, ACK, 0, payload);
        } else if (type == HEADERS || type == DATA) {
          StringBuilder body = bodies.computeIfAbsent(stream, id -> new StringBuilder());
          if (type == DATA) {
            body.append(new String(payload, StandardCharsets.ISO_8859_1));
          }
          if ((flags & END_STREAM) != 0) {
            request(new Request(this, stream, requests.incrementAndGet(), body.toString()));
          }
        }
      }
    }

    private void request(Request request) {
      daemon(
          () -> {
            try {
              if (!silent) {
                script.serve(request);
              }
            } catch (IOException | InterruptedException clientIsGone) {
              // As above.
            }
          });
    }

    private synchronized boolean serves(int stream) {
      if (!ending) {
        lastServed = Math.max(lastServed, stream);
      }
      return stream <= lastServed;
    }

    private synchronized void end() throws IOException {
      if (!ending) {
        ending = true;
        goAway(lastServed, NO_ERROR);
      }
    }

    private void goAway(int lastStream, int code) throws IOException {
      byte[] last = {0, 0, (byte) (lastStream >> 8), (byte) lastStream, 0, 0, 0, (byte) code};
      frame(GOAWAY, 0, 0, last);
    }

    private synchronized void frame(int type, int flags, int stream, byte[] payload)
        throws IOException {
      out.write(
          new byte[] {
            (byte) (payload.length >> 16), (byte) (payload.length >> 8), (byte) payload.length
          });
      out.writeByte(type);
      out.writeByte(flags);
      out.writeInt(stream);
      out.write(payload);
      out.flush();
    }
  }

  /** A request that has arrived whole. */
  public final class Request {

    private final Connection connection;
    private final int stream;
    private final int number;
    private final String body;

    private Request(Connection connection, int stream, int number, String body) {
      this.connection = connection;
      this.stream = stream;
      this.number = number;
      this.body = body;
    }

    /** Its place among all requests, from 1. */
    public int number() {
      return number;
    }

    /** The place of its connection among all connections, from 1. */
    public int connection() {
      return connection.number;
    }

    public String body() {
      return body;
    }

    /** Writes down that it is executed. */
    public Request execute() {
      synchronized (Http2Server.this) {
        executed.add(body);
      }
      return this;
    }

    /** Answers with 200 and a JSON body. */
    public void answer(String json) throws IOException {
      head();
      connection.frame(DATA, END_STREAM, stream, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the head of a 200, and no more. */
    public void head() throws IOException {
      byte[] type = "application/json".getBytes(StandardCharsets.US_ASCII);
      byte[] block = new byte[3 + type.length];
      block[0] = (byte) 0x88; // :status 200 (RFC 7541, appendix A)
      block[1] = 0x5f; // content-type, literal with incremental indexing
      block[2] = (byte) type.length;
      System.arraycopy(type, 0, block, 3, type.length);
      connection.frame(HEADERS, END_HEADERS, stream, block);
    }

    public void reset(int code) throws IOException {
      connection.frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, (byte) code});
    }

    /** Says that the connection ends, and which stream is the last to be served. */
    public void goAway(int lastStream, int code) throws IOException {
      connection.goAway(lastStream, code);
    }

    /** Whether it is to be served: not if it came after the last that a {@link #end} named. */
    public boolean isServed() {
      return connection.serves(stream);
    }

    /** Ends the connection in order: says which stream is the last, and serves those before it. */
    public void end() throws IOException {
      connection.end();
    }

    public int stream() {
      return stream;
    }

    /** From here on nothing comes on this connection, not even for a ping. */
    public void goSilent() {
      connection.silent = true;
    }

    public void hangUp() {
      quietly(connection.socket);
    }

    /** Does nothing until the server closes. */
    public void stall() throws InterruptedException {
      closing.await();
    }
  }
}
