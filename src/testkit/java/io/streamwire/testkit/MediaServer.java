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
 * A WebSocket server that takes streams over TLS and keeps what it hears: the other end of a {@link
 * SignalWireSimulator}, for tests of whatever starts a stream. Thread-safe.
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
      throw new UncheckedIOException(
          "The media server found no free port on the loopback interface", e);
    }
  }

  /** With a certificate that a simulator trusts by default. */
  public static MediaServer start() {
    return start(Certificates.shared().server(), Duration.ofSeconds(10));
  }

  /**
   * With a certificate of your own.
   *
   * @param timeout how long an {@code await} method waits before it fails
   */
  public static MediaServer start(HandshakeCertificates certificates, Duration timeout) {
    return new MediaServer(certificates, Objects.requireNonNull(timeout, "patience"));
  }

  private MockResponse accept(RecordedRequest request) {
    MediaSession session = new MediaSession(request.getHeaders(), timeout);
    sessions.add(session);
    return new MockResponse.Builder().webSocketUpgrade(session.listener()).build();
  }

  /** What to give as a stream's {@code Url}. */
  public String url() {
    return "wss://localhost:" + server.getPort() + "/audio";
  }

  /** Waits for the first stream. */
  public MediaSession awaitSession() {
    return sessions.awaitCount(1).get(0);
  }

  /** Waits until there are so many streams and returns them in the order of their coming. */
  public List<MediaSession> awaitSessions(int count) {
    return sessions.awaitCount(count);
  }

  @Override
  public void close() {
    server.close();
  }
}
