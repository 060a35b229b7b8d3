package io.streamwire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.ConnectionSpec;
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
  void clientOfAUserStaysAsItIs() {
    OkHttpClient client = new OkHttpClient();

    assertThat(Transport.of(client).client(false)).isSameAs(client);
    assertThat(Transport.of(client).client(true)).isSameAs(client);
  }
}
