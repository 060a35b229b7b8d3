package io.streamwire.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server of HTTP/2 frames (RFC 9113) over TLS, or over plain sockets for clients that know it,
 * which misbehaves as its script says and writes down what it executed.
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

  /** A request whose name begins so is answered while its body still comes. */
  private static final String EARLY = "&Name=EARLY_";

  /** What happens with a request that has arrived whole. */
  @FunctionalInterface
  public interface Script {
    void serve(Request request) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final @Nullable SSLContext tls;
  private final Arrival arrival;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> executed = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Http2Server(@Nullable SSLContext tls, Arrival arrival, Script script) throws IOException {
    this.listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.arrival = arrival;
    this.script = script;
    daemon(this::accept);
  }

  public static Http2Server start(SSLContext tls, Script script) {
    return start(tls, Arrival.SERVED, script);
  }

  /** Starts a server, of plain sockets if {@code tls} is null. */
  public static Http2Server start(@Nullable SSLContext tls, Arrival arrival, Script script) {
    try {
      return new Http2Server(tls, arrival, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return (tls == null ? "http://localhost:" : "https://localhost:") + listener.getLocalPort();
  }

  public int openConnections() {
    return open.size();
  }

  /** Closes all connections. */
  public void hangUp() {
    open.forEach(Http2Server::quietly);
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
    hangUp();
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      int number = connections.incrementAndGet();
      if (arrival.accepts(socket, number)) {
        new Connection(tls == null ? socket : secure(socket, tls), number).run();
      }
    } catch (Exception clientIsGone) {
      // Every connection ends so, unless its script closes it.
    } finally {
      open.remove(socket);
    }
  }

  private static SSLSocket secure(Socket socket, SSLContext tls) throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secure.setUseClientMode(false);
    secure.setHandshakeApplicationProtocolSelector((engine, offered) -> "h2");
    secure.startHandshake();
    return secure;
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
    private final Set<Integer> answeredEarly = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private int lastServed;
    private boolean ending;

    private Connection(Socket socket, int number) throws IOException {
      this.socket = socket;
      this.number = number;
      this.in = new DataInputStream(socket.getInputStream());
      this.out = new DataOutputStream(socket.getOutputStream());
    }

    private void run() throws IOException {
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
          received(type, stream, payload, (flags & END_STREAM) != 0);
        }
      }
    }

    private void received(int type, int stream, byte[] payload, boolean last) {
      if (answeredEarly.contains(stream)) {
        return;
      }
      StringBuilder body = bodies.computeIfAbsent(stream, id -> new StringBuilder());
      if (type == DATA) {
        body.append(new String(payload, StandardCharsets.ISO_8859_1));
      }
      boolean early = body.indexOf(EARLY) >= 0;
      if (early) {
        answeredEarly.add(stream);
      }
      if (early || last) {
        bodies.remove(stream);
        request(new Request(this, stream, requests.incrementAndGet(), body.toString()));
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

    private synchronized void end(int code) throws IOException {
      if (!ending) {
        ending = true;
        goAway(lastServed, code);
      }
    }

    /** Excludes a stream that was served, if it was the last: the others were told the truth. */
    private synchronized void endBelow(int stream) throws IOException {
      if (!ending && stream == lastServed) {
        ending = true;
        goAway(stream - 2, NO_ERROR);
      }
    }

    private void goAway(int lastStream, int code) throws IOException {
      frame(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(lastStream).putInt(code).array());
    }

    private synchronized void raw(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
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
      data(json, true);
    }

    /** Sends the head of a 200, and no more. */
    public void head() throws IOException {
      head(new HeaderBlock().ok().json());
    }

    /** Sends a head without a body: one that is not the last, or one whose body follows. */
    public void head(HeaderBlock block) throws IOException {
      connection.frame(HEADERS, END_HEADERS, stream, block.bytes());
    }

    public void data(String text, boolean last) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      connection.frame(DATA, last ? END_STREAM : 0, stream, bytes);
    }

    /** Ends the stream with a trailer. */
    public void trailer(String name, String value) throws IOException {
      byte[] block = new HeaderBlock().field(name, value).bytes();
      connection.frame(HEADERS, END_HEADERS | END_STREAM, stream, block);
    }

    /** Sends SETTINGS with one parameter. */
    public void setting(int id, int value) throws IOException {
      connection.frame(
          SETTINGS, 0, 0, ByteBuffer.allocate(6).putShort((short) id).putInt(value).array());
    }

    /** Sends bytes that are no frame. */
    public void garbage(String text) throws IOException {
      connection.raw(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says that the server sends nothing more, and goes on reading. */
    public void halfClose() throws IOException {
      connection.socket.shutdownOutput();
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
    public void end(int code) throws IOException {
      connection.end(code);
    }

    /** Ends the connection with a GOAWAY that excludes this request. */
    public void endBelow() throws IOException {
      connection.endBelow(stream);
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
