package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ConnectionException;
import io.streamwire.internal.http.TestTransport;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Arrival;
import io.streamwire.support.Await;
import io.streamwire.support.Http2Server;
import io.streamwire.support.RawServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that fail before the first request on them. */
@Timeout(20)
class FreshConnectionTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();
  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  private static SignalWireClient.Builder builder(String host) {
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .retryPolicy(RetryPolicy.none())
        .host(host);
  }

  /** The first address accepts connections and never answers TLS. */
  @Test
  void secondAddressIsReached() throws Exception {
    InetAddress second = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 2});
    assumeTrue(second.isReachable(100), "only 127.0.0.1 is local here");
    try (RawServer good =
            RawServer.start(
                TestTransport.CERTIFICATES.sslContext(), Arrival.SERVED, RawServer.answering(OK));
        ServerSocket mute = new ServerSocket(good.port(), 10, second);
        SignalWireClient client =
            TestHooks.transport(
                    builder("https://localhost:" + good.port())
                        .connectTimeout(Duration.ofMillis(200)),
                    TestTransport.create(name -> List.of(second, InetAddress.getLoopbackAddress())))
                .build()) {
      assertThat(client.calls().startStream("c", REQUEST).sid()).isEqualTo("s");
      assertThat(mute.isClosed()).isFalse();
    }
  }

  /** No byte of the request can have gone out on a connection that was closed before. */
  @Test
  void connectionThatClosesBeforeTheRequestSentNothing() {
    try (Http2Server server =
        Http2Server.start(
            TestTransport.CERTIFICATES.sslContext(), request -> request.answer("{}"))) {
      OkHttpClient cutOff =
          new OkHttpClient.Builder()
              .sslSocketFactory(
                  TestTransport.CERTIFICATES.sslSocketFactory(),
                  TestTransport.CERTIFICATES.trustManager())
              .addNetworkInterceptor(
                  chain -> {
                    server.hangUp();
                    Await.until(() -> chain.connection().socket().isClosed());
                    return chain.proceed(chain.request());
                  })
              .build();
      try (SignalWireClient client = builder(server.url()).okHttpClient(cutOff).build()) {
        assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
            .isInstanceOf(ConnectionException.class)
            .hasMessageContaining("nothing was sent");
        assertThat(server.connections()).isPositive();
        assertThat(server.requests()).isZero();
      }
    }
  }
}
