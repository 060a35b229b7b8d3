package io.streamwire.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class TransportTest {

  private final Transport transport = Transport.create();

  @Test
  void plainHttpNeedsNoTls() {
    OkHttpClient client = transport.client(false);

    assertThat(client.connectionSpecs()).containsExactly(ConnectionSpec.CLEARTEXT);
    assertThatThrownBy(client::sslSocketFactory).hasMessage("CLEARTEXT-only client");
  }

  @Test
  void httpsHasOkHttpsOwnTls() {
    OkHttpClient client = transport.client(true);

    assertThat(client.connectionSpecs()).isEqualTo(new OkHttpClient().connectionSpecs());
    assertThat(client.sslSocketFactory()).isNotNull();
  }

  @Test
  void clientsOfOneTransportShareTlsPoolAndDispatcher() {
    OkHttpClient client = transport.client(true);

    assertThat(transport.client(true)).isSameAs(client);
    assertThat(client.connectionPool()).isSameAs(transport.client(false).connectionPool());
    assertThat(client.dispatcher()).isSameAs(transport.client(false).dispatcher());
  }

  @Test
  void oneHostMayHaveAllTheCallsInFlight() {
    Dispatcher dispatcher = transport.client(false).dispatcher();

    int limit = Runtime.version().feature() < 21 ? 512 : 1024; // virtual threads are cheaper
    assertThat(dispatcher.getMaxRequests()).isEqualTo(limit);
    assertThat(dispatcher.getMaxRequestsPerHost()).isEqualTo(limit);
  }

  @Test
  void threadsKeepNoJvmAlive() throws Exception {
    ExecutorService threads = transport.client(false).dispatcher().executorService();

    assertThat(threads.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
  }

  @Test
  void lastToCloseEndsTheThreads() {
    ExecutorService threads = transport.client(false).dispatcher().executorService();
    transport.retain();
    transport.retain();

    transport.release();
    assertThat(threads.isShutdown()).isFalse();
    transport.release();
    assertThat(threads.isShutdown()).isTrue();
  }

  @Test
  void clientOfAUserStaysAsItIs() {
    OkHttpClient client = new OkHttpClient();

    assertThat(Transport.of(client).client(false)).isSameAs(client);
    assertThat(Transport.of(client).client(true)).isSameAs(client);
  }
}
