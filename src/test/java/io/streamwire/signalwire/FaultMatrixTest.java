package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Arrival;
import io.streamwire.support.Await;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that can go wrong on the way, once for each thread model: which exception comes, how
 * many requests reached the server although repeats are on, and that no text holds a secret. Where
 * the server says something, it says what it heard.
 */
class FaultMatrixTest {

  private static final String BEARER = "bearer-secret";
  private static final String VALUE = "value-secret";
  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder()
          .url("wss://x.test")
          .name("n")
          .authorizationBearerToken(BEARER)
          .parameter("k", VALUE)
          .build();
  private static final List<String> SECRETS =
      List.of("PT_secret", "cDpQVF9zZWNyZXQ=", BEARER, VALUE);

  private static final HeldCertificate RIGHT =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static final HeldCertificate OTHER_HOST =
      new HeldCertificate.Builder().addSubjectAlternativeName("other.test").build();
  private static final HeldCertificate OTHER_ROOT =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  /**
   * One row of the matrix.
   *
   * @param address what the client takes the server for
   * @param certificate with which the server speaks TLS; {@code null}: it speaks plain text
   * @param endless whether nothing but the time limit ends the call
   */
  private record Fault(
      String name,
      Scheme address,
      @Nullable HeldCertificate certificate,
      boolean endless,
      RawServer.Script script,
      Class<? extends Exception> expected,
      int requests,
      int connections) {

    /** Short where only the time limit ends the call; else it must not. */
    Duration timeout() {
      return endless ? Duration.ofMillis(1_500) : Duration.ofSeconds(20);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private enum Scheme {
    HTTP,
    HTTPS;

    String of(RawServer server) {
      return name().toLowerCase(Locale.ROOT) + "://localhost:" + server.port();
    }
  }

  private static Fault plain(
      String name, Class<? extends Exception> expected, int requests, RawServer.Script script) {
    return new Fault(name, Scheme.HTTP, null, false, script, expected, requests, 1);
  }

  private static Fault endless(
      String name, Class<? extends Exception> expected, int requests, RawServer.Script script) {
    return new Fault(name, Scheme.HTTP, null, true, script, expected, requests, 1);
  }

  private static Fault tls(
      String name,
      @Nullable HeldCertificate certificate,
      RawServer.Script script,
      int connections) {
    return new Fault(
        name, Scheme.HTTPS, certificate, false, script, ConnectionException.class, 0, connections);
  }

  static Stream<Arguments> faults() {
    return all().filter(fault -> !fault.endless()).flatMap(FaultMatrixTest::syncAndAsync);
  }

  static Stream<Arguments> endlessFaults() {
    return all().filter(Fault::endless).flatMap(FaultMatrixTest::syncAndAsync);
  }

  private static Stream<Arguments> syncAndAsync(Fault fault) {
    return Stream.of(Arguments.of(fault, false), Arguments.of(fault, true));
  }

  private static Stream<Fault> all() {
    String echo = "HTTP/1.1 200 OK\r\nX-Heard: ";
    return Stream.of(
        new Fault(
            "before connect", Scheme.HTTP, null, false, c -> {}, ConnectionException.class, 0, 0),
        tls("during TLS", null, FaultMatrixTest::hangUp, 3),
        tls("TLS spoken to plain text", null, FaultMatrixTest::babble, 3),
        tls("wrong certificate", OTHER_ROOT, RawServer.answering(""), 1),
        tls("wrong host name", OTHER_HOST, RawServer.answering(""), 1),
        plain("after headers sent", OutcomeUnknownException.class, 1, c -> c.head()),
        plain(
            "after headers sent, reset",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.head();
              c.reset();
            }),
        plain(
            "mid request body",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.head();
              c.in().readNBytes(10);
            }),
        plain("before response", OutcomeUnknownException.class, 1, c -> c.request()),
        plain(
            "before response, reset",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.request();
              c.reset();
            }),
        plain(
            "mid response headers",
            OutcomeUnknownException.class,
            1,
            c -> c.send(echo + oneLine(c.request()))),
        plain(
            "mid response body",
            OutcomeUnknownException.class,
            1,
            c -> c.send(echo + oneLine(c.request()) + "\r\nContent-Length: 90\r\n\r\n{\"sid\"")),
        plain(
            "mid error body",
            ApiException.class,
            1,
            c -> c.send("HTTP/1.1 500 X\r\nContent-Length: 999\r\n\r\n" + heard(c))),
        plain(
            "mid chunk",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.request();
              c.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"sid\"");
            }),
        endless(
            "stall",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.request();
              c.stall();
            }),
        endless(
            "stall mid body",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.request();
              c.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"sid\"");
              c.stall();
            }),
        endless(
            "drip",
            OutcomeUnknownException.class,
            1,
            c -> {
              c.request();
              c.send("HTTP/1.1 200 OK\r\nX-Drip: ");
              while (!c.closedWithin(Duration.ofMillis(20))) {
                c.send("x");
              }
            }),
        plain("garbage", OutcomeUnknownException.class, 1, c -> c.send(heard(c) + "\r\n\r\n")),
        plain(
            "garbage in a header",
            MalformedResponseException.class,
            1,
            c -> c.send("HTTP/1.1 200 OK\r\n" + oneLine(heard(c)) + "\r\n\r\n")),
        plain(
            "garbage as a length",
            MalformedResponseException.class,
            1,
            c -> c.send("HTTP/1.1 200 OK\r\nContent-Length: -x" + oneLine(heard(c)) + "\r\n\r\n")),
        plain(
            "garbage as JSON",
            MalformedResponseException.class,
            1,
            c -> c.send(RawServer.json(200, "{\"sid\":" + heard(c) + "}"))),
        plain(
            "garbage as gzip",
            OutcomeUnknownException.class,
            1,
            c -> c.send(RawServer.json(200, heard(c), "Content-Encoding: gzip"))),
        plain(
            "refusal that echoes",
            ApiException.class,
            1,
            c -> {
              String heard = oneLine(heard(c));
              String body = "{\"code\":\"1\",\"message\":\"" + heard + "\"}";
              c.send(RawServer.json(400, body, "X-Heard: " + heard));
            }));
  }

  @ParameterizedTest(name = "{0}, async: {1}")
  @MethodSource("endlessFaults")
  @Tag("slow")
  void faultWithoutEndIsNamedWhenTheTimeIsUp(Fault fault, boolean async) {
    faultIsNamedAndCostsOneRequest(fault, async);
  }

  @ParameterizedTest(name = "{0}, async: {1}")
  @MethodSource("faults")
  void faultIsNamedAndCostsOneRequest(Fault fault, boolean async) {
    FakeTime time = new FakeTime();
    OkHttpClient okHttp = trusting(RIGHT, OTHER_HOST);
    RawServer server = server(fault);
    try (server;
        SignalWireClient client =
            builder(okHttp, time)
                .timeout(fault.timeout())
                .host(fault.address().of(server))
                .build()) {
      if (fault.connections() == 0) {
        server.close();
      }
      Throwable e = failure(client, async);
      assertThat(e).isInstanceOf(fault.expected());
      assertThat(server.requests()).as("requests").isEqualTo(fault.requests());
      assertThat(server.connections()).as("connections").isEqualTo(fault.connections());
      assertNoSecret(e);
      assertNothingLeaks(okHttp);
    }
  }

  @ParameterizedTest(name = "async: {0}")
  @ValueSource(booleans = {false, true})
  void refusalOfAProxyIsAConnectionException(boolean async) {
    FakeTime time = new FakeTime();
    try (RawServer target = RawServer.start(RawServer.answering(""));
        RawServer proxy =
            RawServer.start(RawServer.answering("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"))) {
      OkHttpClient okHttp =
          trusting(RIGHT)
              .newBuilder()
              .proxy(
                  new Proxy(
                      Proxy.Type.HTTP,
                      new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
              .build();
      try (SignalWireClient client =
          builder(okHttp, time).host("https://localhost:" + target.port()).build()) {
        Throwable e = failure(client, async);
        assertThat(e).isInstanceOf(ConnectionException.class).hasMessageContaining("403");
        assertThat(target.connections()).isZero();
        assertThat(proxy.head()).startsWith("CONNECT localhost").doesNotContain("Authorization");
        assertNoSecret(e);
        assertNothingLeaks(okHttp);
      }
    }
  }

  @ParameterizedTest(name = "async: {0}")
  @ValueSource(booleans = {false, true})
  void connectionThatTheServerClosedWhileIdleIsReplaced(boolean async) throws Throwable {
    OkHttpClient okHttp = trusting(RIGHT);
    FakeTime time = new FakeTime();
    for (Scheme scheme : Scheme.values()) {
      Fault idle =
          new Fault(
              "idle connection closed",
              scheme,
              scheme == Scheme.HTTPS ? RIGHT : null,
              false,
              c -> {
                c.request();
                c.send(RawServer.json(200, "{\"sid\":\"s\"}"));
              },
              Exception.class,
              4,
              4);
      try (RawServer server = server(idle);
          SignalWireClient client =
              builder(okHttp, time)
                  .host(scheme.of(server))
                  .timeout(Duration.ofSeconds(20))
                  .build()) {
        for (int i = 0; i < 4; i++) {
          start(client, async);
          Await.until(() -> server.openConnections() == 0);
          time.pass(Duration.ofMillis(20));
        }
        assertThat(server.requests()).isEqualTo(4);
        assertThat(server.connections()).isEqualTo(4);
      }
    }
  }

  private static RawServer server(Fault fault) {
    if (fault.certificate() == null) {
      return RawServer.start(fault.script());
    }
    return RawServer.start(
        new HandshakeCertificates.Builder()
            .heldCertificate(fault.certificate())
            .build()
            .sslContext(),
        Arrival.SERVED,
        fault.script());
  }

  private static OkHttpClient trusting(HeldCertificate... roots) {
    HandshakeCertificates.Builder trusted = new HandshakeCertificates.Builder();
    for (HeldCertificate root : roots) {
      trusted.addTrustedCertificate(root.certificate());
    }
    HandshakeCertificates certificates = trusted.build();
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool())
        .dispatcher(new Dispatcher())
        .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
        .build();
  }

  private static SignalWireClient.Builder builder(OkHttpClient okHttp, FakeTime time) {
    return TestHooks.timing(SignalWireClient.builder(), time.timing())
        .project("p")
        .token("PT_secret")
        .okHttpClient(okHttp)
        .timeout(Duration.ofSeconds(20));
  }

  private static Throwable failure(SignalWireClient client, boolean async) {
    return Objects.requireNonNull(catchThrowable(() -> start(client, async)));
  }

  private static void start(SignalWireClient client, boolean async) throws Throwable {
    if (!async) {
      client.calls().startStream("c", REQUEST);
      return;
    }
    try {
      client.calls().startStreamAsync("c", REQUEST).join();
    } catch (CompletionException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static void assertNoSecret(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    if (e instanceof ApiException error) {
      text.append(error.body())
          .append(error.headers().toString())
          .append(error.errors().toString());
    }
    if (e instanceof MalformedResponseException malformed) {
      text.append(malformed.body()).append(malformed.headers().toString());
    }
    assertThat(text.toString()).doesNotContain(SECRETS);
  }

  private static void assertNothingLeaks(OkHttpClient okHttp) {
    Await.until(() -> okHttp.dispatcher().runningCallsCount() == 0);
    // All that remain are idle: none is held by a body that was not closed.
    Await.until(
        () ->
            okHttp.connectionPool().connectionCount()
                == okHttp.connectionPool().idleConnectionCount());
  }

  /** Reads the request and returns it all. */
  private static String heard(RawServer.Connection connection) throws Exception {
    return connection.request() + connection.lastBody();
  }

  private static String oneLine(String text) {
    return text.replace("\r\n", " ");
  }

  private static void hangUp(RawServer.Connection connection) throws Exception {
    assertThat(connection.in().read()).isNotEqualTo(-1);
  }

  private static void babble(RawServer.Connection connection) throws Exception {
    connection.send("HTTP/1.1 400 Plain HTTP\r\n\r\n");
    connection.stall();
  }
}
