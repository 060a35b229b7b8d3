package io.streamwire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSink;
import okio.Okio;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A server that records streams, by one of several WebSocket libraries. */
enum StreamReceiver {

  /** MockWebServer: a thread for each connection. */
  OKHTTP,
  JETTY,
  /** Java-WebSocket, which has nothing but the JDK under it. */
  JAVA_WEBSOCKET;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final LongAdder FRAMES = new LongAdder();
  private static final LongAdder FAILURES = new LongAdder();

  /**
   * Arguments: receiver, how it reads ({@link FramePeers}, or NOTHING for no reading), trust store
   * to write. For each line it is sent it prints nanoseconds of CPU so far, frames, and failures.
   */
  public static void main(String[] args) throws Exception {
    FramePeers peers = args[1].equals("NOTHING") ? null : FramePeers.valueOf(args[1]);
    System.out.println(
        valueOf(args[0]).start(peers, ServerCertificate.trustedBy(Path.of(args[2]))));
    while (System.in.read() >= 0) {
      System.out.println(SYSTEM.getProcessCpuTime() + " " + FRAMES.sum() + " " + FAILURES.sum());
    }
    System.exit(0);
  }

  private int start(@Nullable FramePeers peers, SSLContext tls) throws Exception {
    return switch (this) {
      case OKHTTP -> okHttp(peers, tls);
      case JETTY -> jetty(peers, tls);
      case JAVA_WEBSOCKET -> javaWebSocket(peers, tls);
    };
  }

  /** One stream: reads each frame and records its samples, into nothing. */
  private static final class Recorder {
    private final @Nullable FramePeer peer;
    private final BufferedSink samples = Okio.buffer(Okio.blackhole());

    Recorder(@Nullable FramePeers peers) {
      peer = peers == null ? null : peers.open();
    }

    void take(String text) {
      FRAMES.increment();
      try {
        if (peer == null) {
          samples.writeUtf8(text);
        } else {
          peer.record(text, samples);
        }
      } catch (IOException | RuntimeException e) {
        FAILURES.increment();
      }
    }
  }

  private static int okHttp(@Nullable FramePeers peers, SSLContext tls) throws IOException {
    MockWebServer server = new MockWebServer();
    server.useHttps(tls.getSocketFactory());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            Recorder recorder = new Recorder(peers);
            return new MockResponse.Builder()
                .webSocketUpgrade(
                    new WebSocketListener() {
                      @Override
                      public void onMessage(WebSocket socket, String text) {
                        recorder.take(text);
                      }
                    })
                .build();
          }
        });
    server.start(InetAddress.getByName("localhost"), 0);
    return server.getPort();
  }

  private static int jetty(@Nullable FramePeers peers, SSLContext tls) throws Exception {
    SslContextFactory.Server certificate = new SslContextFactory.Server();
    certificate.setSslContext(tls);
    Server server = new Server();
    HttpConnectionFactory http = new HttpConnectionFactory(new HttpConfiguration());
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(certificate, http.getProtocol()), http);
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(
        WebSocketUpgradeHandler.from(
            server,
            container ->
                container.addMapping(
                    "/audio", (request, response, callback) -> new JettyStream(peers))));
    server.start();
    return connector.getLocalPort();
  }

  /** Public for Jetty, which looks its methods up. */
  public static final class JettyStream implements Session.Listener.AutoDemanding {
    private final Recorder recorder;

    JettyStream(@Nullable FramePeers peers) {
      recorder = new Recorder(peers);
    }

    @Override
    public void onWebSocketText(String text) {
      recorder.take(text);
    }
  }

  private static int javaWebSocket(@Nullable FramePeers peers, SSLContext tls)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    WebSocketServer server =
        new WebSocketServer(new InetSocketAddress("localhost", 0)) {
          @Override
          public void onOpen(org.java_websocket.WebSocket socket, ClientHandshake handshake) {
            socket.setAttachment(new Recorder(peers));
          }

          @Override
          public void onMessage(org.java_websocket.WebSocket socket, String text) {
            socket.<Recorder>getAttachment().take(text);
          }

          @Override
          public void onClose(
              org.java_websocket.WebSocket socket, int code, String reason, boolean remote) {
            // The sender was killed.
          }

          @Override
          public void onError(org.java_websocket.@Nullable WebSocket socket, Exception e) {
            FAILURES.increment();
          }

          @Override
          public void onStart() {
            started.countDown();
          }
        };
    server.setWebSocketFactory(new DefaultSSLWebSocketServerFactory(tls));
    server.setConnectionLostTimeout(0); // the sender answers no pings
    server.setTcpNoDelay(true);
    server.start();
    started.await();
    return server.getPort();
  }
}
