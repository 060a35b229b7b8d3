package io.streamwire.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;

/**
 * A WebSocket server that accepts streams over TLS and records their messages: the counterpart of a
 * {@link SignalWireSimulator}, for tests of code that starts streams. Thread-safe.
 */
public final class MediaServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final EventLog<MediaSession> sessions;
  private final Duration timeout;

  private MediaServer(HandshakeCertificates certificates, Duration timeout) {
    this.timeout = timeout;
    sessions = new EventLog<>("sessions", timeout);
    server.useHttps(certificates.sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return accept(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("media server: no free port on the loopback interface", e);
    }
  }

  /** Starts a server with a certificate that simulators trust by default. */
  public static MediaServer start() {
    return start(Certificates.shared().server(), Duration.ofSeconds(10));
  }

  /**
   * Starts a server with your own certificate.
   *
   * @param timeout the timeout of the {@code await} methods
   */
  public static MediaServer start(HandshakeCertificates certificates, Duration timeout) {
    return new MediaServer(certificates, Objects.requireNonNull(timeout, "timeout"));
  }

  private MockResponse accept(RecordedRequest request) {
    MediaSession session = new MediaSession(request.getHeaders(), timeout);
    sessions.add(session);
    return new MockResponse.Builder().webSocketUpgrade(session.listener()).build();
  }

  /** Returns the URL for a stream's {@code Url}. */
  public String url() {
    return "wss://localhost:" + server.getPort() + "/audio";
  }

  /** Waits for the first stream. */
  public MediaSession awaitSession() {
    return sessions.awaitCount(1).get(0);
  }

  /** Waits until that many streams were accepted and returns them in order. */
  public List<MediaSession> awaitSessions(int count) {
    return sessions.awaitCount(count);
  }

  @Override
  public void close() {
    server.close();
  }
}
