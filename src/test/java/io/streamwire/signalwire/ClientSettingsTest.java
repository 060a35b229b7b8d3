package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.client.core.TestHooks;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Connection;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSettingsTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private static SignalWireClient.Builder builder() {
    return SignalWireClient.builder().project("p-1").token("PT_token");
  }

  @ParameterizedTest
  @CsvSource({
    "example, https://example.signalwire.com/api/laml/2010-04-01/",
    "example.signalwire.com, https://example.signalwire.com/api/laml/2010-04-01/",
    "https://example.signalwire.com, https://example.signalwire.com/api/laml/2010-04-01/",
    "https://example.signalwire.com/, https://example.signalwire.com/api/laml/2010-04-01/",
    "EXAMPLE.SignalWire.com, https://example.signalwire.com/api/laml/2010-04-01/",
    "sip.example.org:8443, https://sip.example.org:8443/api/laml/2010-04-01/",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/api/laml/2010-04-01/",
    "http://localhost:8080, http://localhost:8080/api/laml/2010-04-01/",
    "http://[::1]:8080, http://[::1]:8080/api/laml/2010-04-01/",
    "https://localhost:8080, https://localhost:8080/api/laml/2010-04-01/",
    "localhost, http://localhost/api/laml/2010-04-01/",
    "localhost:8080, http://localhost:8080/api/laml/2010-04-01/",
    "127.0.0.1:8080, http://127.0.0.1:8080/api/laml/2010-04-01/",
  })
  void hostIsTakenInEachSpelling(String host, String baseUrl) {
    try (SignalWireClient client = builder().host(host).build()) {
      assertThat(client).hasToString("SignalWireClient{baseUrl=" + baseUrl + ", project=p-1}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://gw.example.com, https://gw.example.com/",
    "https://gw.example.com/sw/v1, https://gw.example.com/sw/v1/",
    "https://gw.example.com/sw/v1/, https://gw.example.com/sw/v1/",
  })
  void baseUrlTakesThePlaceOfHostAndPath(String baseUrl, String expected) {
    try (SignalWireClient client = builder().host("example").baseUrl(baseUrl).build()) {
      assertThat(client).hasToString("SignalWireClient{baseUrl=" + expected + ", project=p-1}");
    }
  }

  @Test
  void requestsGoBelowTheBaseUrl() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = builder().baseUrl(server.url() + "/gateway").build()) {
      client.calls().startStream("c", REQUEST);
      assertThat(server.head())
          .startsWith("POST /gateway/Accounts/p-1/Calls/c/Streams HTTP/1.1\r\n");
    }
  }

  @Test
  void headersSayWhoAsksForWhat() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client =
            builder().host(server.url()).userAgentSuffix("dialer/4.2").build()) {
      client.calls().startStream("c", REQUEST);
      assertThat(server.head())
          .containsPattern("\r\nUser-Agent: streamwire/\\S+ okhttp/5\\S+ java/\\d+ dialer/4.2\r\n")
          .contains("\r\nAccept: application/json\r\n")
          .contains("\r\nAuthorization: Basic cC0xOlBUX3Rva2Vu\r\n")
          .contains("\r\nContent-Length: 22\r\n");
    }
  }

  @Test
  void socketsSendAtOnce() {
    // Or the last segment of a body above 8 KiB waits for an acknowledgement, some 40 ms.
    List<Boolean> noDelay = new ArrayList<>();
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  Connection connection = Objects.requireNonNull(chain.connection());
                  noDelay.add(connection.socket().getTcpNoDelay());
                  return chain.proceed(chain.request());
                })
            .build();
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = builder().okHttpClient(okHttp).host(server.url()).build()) {
      client.calls().startStream("c", REQUEST);
    }
    assertThat(noDelay).containsExactly(true);
  }

  @Test
  void environmentNamesProjectTokenAndSpace() {
    try (SignalWireClient client =
        TestHooks.environment(
                SignalWireClient.builder(),
                Map.of(
                    "SIGNALWIRE_PROJECT_ID", "p-1",
                    "SIGNALWIRE_API_TOKEN", "PT_token",
                    "SIGNALWIRE_SPACE", "example.signalwire.com"))
            .build()) {
      assertThat(client)
          .hasToString(
              "SignalWireClient{baseUrl=https://example.signalwire.com/api/laml/2010-04-01/,"
                  + " project=p-1}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wss://stream.example.com",
        "WSS://stream.example.com:8443/a/b",
        "wss://my_host/x",
        "/relative",
        "relative/path",
        "//host/path",
        "wss://x.test/ünïcode",
        "wss://[::1]:9000/",
        "wss://x.test/%20"
      })
  void urlThatMayBeFineIsSent(String url) {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = builder().host(server.url()).build()) {
      CallStream stream =
          client.calls().startStream("c", StartStreamRequest.builder().url(url).build());
      assertThat(stream.sid()).isEqualTo("s");
    }
  }

  @Test
  void derivedClientDiffersOnlyWhereItSaysSo() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = builder().host(server.url()).build();
        SignalWireClient derived = client.newBuilder().accountSid("sub-1").build()) {
      client.calls().startStream("c", REQUEST);
      assertThat(server.head()).startsWith("POST /api/laml/2010-04-01/Accounts/p-1/");
      derived.calls().startStream("c", REQUEST);
      assertThat(server.head())
          .startsWith("POST /api/laml/2010-04-01/Accounts/sub-1/")
          .contains("Authorization: Basic cC0xOlBUX3Rva2Vu");
      assertThat(server.connections()).as("they share the pool").isEqualTo(1);
    }
  }

  @Test
  void builderThatMadeAClientMayMakeAnother() {
    SignalWireClient.Builder builder = builder().host("example");
    SignalWireClient one = builder.build();
    SignalWireClient other = builder.host("other").build();
    one.close();
    assertThatCode(other::newBuilder).doesNotThrowAnyException();
    assertThat(other.toString()).contains("https://other.signalwire.com/");
    other.close();
  }

  @Test
  void useAfterCloseIsAClearError() {
    SignalWireClient client = builder().host("example").build();
    client.close();
    client.close();
    assertThatThrownBy(() -> client.calls().startStream("c", REQUEST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this SignalWireClient is closed");
    assertThatThrownBy(() -> client.calls().stopStreamAsync("c", "s"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> client.callsApi().startStream("p", "c", REQUEST).execute())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(client::newBuilder).isInstanceOf(IllegalStateException.class);
  }
}
