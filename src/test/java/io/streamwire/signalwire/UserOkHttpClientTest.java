package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Arrival;
import io.streamwire.support.Await;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import retrofit2.Invocation;

/** A user's OkHttp client is derived from: each of its parts goes on working. */
class UserOkHttpClientTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();
  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  private final RawServer server = RawServer.start(RawServer.answering(OK));

  @AfterEach
  void close() {
    server.close();
  }

  private SignalWireClient client(OkHttpClient.Builder okHttp) {
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .retryPolicy(RetryPolicy.none())
        .okHttpClient(okHttp.build())
        .host(server.url())
        .build();
  }

  @Test
  void interceptorSeesRequestAndResponseButNoCredentials() {
    List<String> seen = new ArrayList<>();
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain -> {
                      seen.add("request " + chain.request().header("Authorization"));
                      Response response =
                          chain.proceed(
                              chain.request().newBuilder().header("traceparent", "00-1").build());
                      seen.add("response " + response.code());
                      return response;
                    }))) {
      client.calls().startStream("c", REQUEST);
    }
    assertThat(seen).containsExactly("request null", "response 200");
    assertThat(server.head()).contains("traceparent: 00-1\r\n");
  }

  @Test
  void interceptorMayAskForRetrofitsInvocation() {
    List<String> seen = new ArrayList<>();
    OkHttpClient.Builder okHttp =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Invocation invocation = chain.request().tag(Invocation.class);
                  seen.add(invocation.method().getName() + " " + invocation.arguments());
                  return chain.proceed(chain.request());
                });
    try (SignalWireClient client = client(okHttp)) {
      client.calls().stopStream("CA1", "MZ1");
    }
    assertThat(seen).containsExactly("stopStream [p, CA1, MZ1, StopStreamRequest{status=stopped}]");
  }

  @Test
  void interceptorMayAnswerInPlaceOfTheService() {
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain ->
                        new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create("{\"sid\":\"stub\"}", null))
                            .build()))) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("stub");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void credentialsDoNotFollowARequestThatAnInterceptorSendsElsewhere() {
    try (RawServer other = RawServer.start(RawServer.answering(OK));
        SignalWireClient client =
            client(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          HttpUrl elsewhere =
                              chain.request().url().newBuilder().port(other.port()).build();
                          return chain.proceed(chain.request().newBuilder().url(elsewhere).build());
                        }))) {
      client.calls().startStream("c", REQUEST);
      assertThat(other.requests()).isEqualTo(1);
      assertThat(other.head()).doesNotContain("Authorization");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void networkInterceptorSeesTheConnection() {
    List<String> seen = new ArrayList<>();
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .addNetworkInterceptor(
                    chain -> {
                      Connection connection = chain.connection();
                      seen.add(connection == null ? "none" : connection.protocol().toString());
                      return chain.proceed(chain.request());
                    }))) {
      client.calls().startStream("c", REQUEST);
    }
    assertThat(seen).containsExactly("http/1.1");
  }

  @Test
  void failureOfAnInterceptorBeforeSendingSaysThatNothingWasSent() {
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain -> {
                      throw new IOException("not today");
                    }))) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("not today");
    }
  }

  @Test
  void bugInAnInterceptorReachesTheCaller() {
    Thread.UncaughtExceptionHandler quiet = (thread, e) -> {};
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setUncaughtExceptionHandler(quiet);
              return thread;
            });
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .addInterceptor(
                    chain -> {
                      throw new IllegalStateException("bug");
                    }))) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("bug");
      assertThat(catchThrowable(() -> client.calls().startStreamAsync("c", REQUEST).join()))
          .hasStackTraceContaining("bug");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void eventListenerHearsEachAttempt() {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .eventListener(
                    new EventListener() {
                      @Override
                      public void callStart(Call call) {
                        events.add("start");
                      }

                      @Override
                      public void callEnd(Call call) {
                        events.add("end");
                      }
                    }))) {
      client.calls().startStream("c", REQUEST);
      client.calls().startStreamAsync("c", REQUEST).join();
    }
    Await.until(() -> events.size() == 4);
    assertThat(events).containsExactly("start", "end", "start", "end");
  }

  private static OkHttpClient.Builder behind(RawServer proxy, String password) {
    return new OkHttpClient.Builder()
        .proxy(
            new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
        .proxyAuthenticator(
            (route, response) ->
                response
                    .request()
                    .newBuilder()
                    .header("Proxy-Authorization", Credentials.basic("me", password))
                    .build());
  }

  @Test
  void proxyIsUsedWithItsOwnCredentials() {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("example.signalwire.com").build();
    HandshakeCertificates clientSide =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    HandshakeCertificates serverSide =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    // A proxy that is the target of its tunnel itself. OkHttp asks the authenticator beforehand.
    try (RawServer proxy =
        RawServer.start(
            connection -> {
              connection.head();
              connection.send("HTTP/1.1 200 X\r\n\r\n");
              connection.startTls(serverSide.sslSocketFactory());
              connection.request();
              connection.send(OK);
            })) {
      try (SignalWireClient client =
          client(
                  behind(proxy, "mine")
                      .sslSocketFactory(clientSide.sslSocketFactory(), clientSide.trustManager()))
              .newBuilder()
              .host("example")
              .build()) {
        assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
      }
      List<String> heads = proxy.heads();
      assertThat(heads).hasSize(2);
      assertThat(heads.get(0))
          .startsWith("CONNECT example.signalwire.com:443 ")
          .contains("Proxy-Authorization: Basic bWU6bWluZQ==")
          .doesNotContain("\r\nAuthorization");
      assertThat(heads.get(1))
          .contains("\r\nAuthorization: Basic ")
          .doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void customTlsIsUsed() {
    HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate serverCertificate =
        new HeldCertificate.Builder().signedBy(root).addSubjectAlternativeName("localhost").build();
    HeldCertificate clientCertificate = new HeldCertificate.Builder().signedBy(root).build();
    HandshakeCertificates serverSide =
        new HandshakeCertificates.Builder().heldCertificate(serverCertificate).build();
    HandshakeCertificates clientSide =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(root.certificate())
            .heldCertificate(clientCertificate)
            .build();
    try (RawServer secure =
            RawServer.start(serverSide.sslContext(), Arrival.SERVED, RawServer.answering(OK));
        SignalWireClient client =
            client(
                    new OkHttpClient.Builder()
                        .sslSocketFactory(clientSide.sslSocketFactory(), clientSide.trustManager()))
                .newBuilder()
                .host("https://localhost:" + secure.port())
                .build()) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
      assertThat(secure.connections()).as("kept").isEqualTo(1);
    }
  }

  /** OkHttp would ask the authenticator again and again; there is one answer to give. */
  @Test
  void proxyThatRefusesTheCredentialsIsAskedOnce() {
    String refusal =
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";
    try (RawServer proxy = RawServer.start(RawServer.answering(refusal));
        SignalWireClient client =
            client(behind(proxy, "wrong")).newBuilder().host("example").build()) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(ConnectionException.class);
      assertThat(proxy.heads())
          .singleElement()
          .asString()
          .contains("Proxy-Authorization: Basic bWU6d3Jvbmc=");
    }
  }

  @Test
  void dnsIsAsked() {
    List<String> asked = new ArrayList<>();
    try (SignalWireClient client =
        client(
                new OkHttpClient.Builder()
                    .dns(
                        host -> {
                          asked.add(host);
                          return List.of(InetAddress.getLoopbackAddress());
                        }))
            .newBuilder()
            .host("http://localhost:" + server.port())
            .build()) {
      client.calls().startStream("c", REQUEST);
    }
    assertThat(asked).containsExactly("localhost");
  }

  @Test
  void dispatcherRunsAsynchronousCalls() {
    // A group, because OkHttp renames threads.
    ThreadGroup users = new ThreadGroup("the user's own");
    ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(users, task));
    List<ThreadGroup> groups = Collections.synchronizedList(new ArrayList<>());
    try (SignalWireClient client =
        client(
            new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .addInterceptor(
                    chain -> {
                      groups.add(Thread.currentThread().getThreadGroup());
                      return chain.proceed(chain.request());
                    }))) {
      client.calls().startStreamAsync("c", REQUEST).join();
    } finally {
      assertThat(threads.isShutdown()).as("it is the user's to shut down").isFalse();
      threads.shutdown();
    }
    assertThat(groups).containsExactly(users);
  }

  @Test
  void connectionPoolIsSharedAndStaysOpen() {
    ConnectionPool pool = new ConnectionPool();
    SignalWireClient client = client(new OkHttpClient.Builder().connectionPool(pool));
    client.calls().startStream("c", REQUEST);
    assertThat(pool.connectionCount()).isEqualTo(1);
    client.close();
    assertThat(pool.connectionCount()).isEqualTo(1);
    pool.evictAll();
  }

  @Test
  void socketFactoryIsUsedAsItIs() {
    AtomicInteger made = new AtomicInteger();
    SocketFactory factory = new CountingSocketFactory(made);
    try (SignalWireClient client = client(new OkHttpClient.Builder().socketFactory(factory))) {
      client.calls().startStream("c", REQUEST);
    }
    assertThat(made).hasValue(1);
  }

  @Test
  @Tag("slow")
  void timeLimitsApplyWhereTheClientHasNone() {
    try (RawServer silent =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.stall();
                });
        SignalWireClient client =
            client(new OkHttpClient.Builder().callTimeout(Duration.ofMillis(1_500)))
                .newBuilder()
                .host(silent.url())
                .build();
        SignalWireClient reader =
            client(new OkHttpClient.Builder().readTimeout(Duration.ofMillis(1_500)))
                .newBuilder()
                .host(silent.url())
                .build()) {
      for (SignalWireClient impatient : List.of(client, reader)) {
        OutcomeUnknownException e =
            catchThrowableOfType(
                OutcomeUnknownException.class, () -> impatient.calls().startStream("c", REQUEST));
        assertThat(e.isTimeout()).isTrue();
      }
    }
  }

  private static final class CountingSocketFactory extends SocketFactory {
    private final AtomicInteger made;

    CountingSocketFactory(AtomicInteger made) {
      this.made = made;
    }

    @Override
    public Socket createSocket() {
      made.incrementAndGet();
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
