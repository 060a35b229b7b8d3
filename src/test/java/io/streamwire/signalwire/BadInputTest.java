package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.core.TestHooks;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any I/O: with which words, and without a connection. */
class BadInputTest {

  private final RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, "{}")));
  private final SignalWireClient client =
      SignalWireClient.builder().project("p").token("t").host(server.url()).build();

  @AfterEach
  void nothingWasSent() {
    assertThat(server.connections()).isZero();
    client.close();
    server.close();
  }

  @Test
  void emptyBuilderNamesTheFirstMissingSetting() {
    assertThatThrownBy(() -> SignalWireClient.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("project is missing (expected: a text)");
  }

  @Test
  void missingTokenIsNamed() {
    assertThatThrownBy(() -> SignalWireClient.builder().project("p").host("example").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token is missing (expected: a text)");
  }

  @Test
  void missingHostIsNamed() {
    assertThatThrownBy(() -> SignalWireClient.builder().project("p").token("t").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("host is missing (expected: a text)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT_secret\n", " PT_secret", "PT_sec\0ret"})
  void tokenWithStrayCharactersIsRefusedAndNotShown(String token) {
    assertThatThrownBy(
            () -> SignalWireClient.builder().project("p").token(token).host("example").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("token: ")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("ret");
  }

  @Test
  void projectWithColonWouldEndTheUserName() {
    assertThatThrownBy(
            () -> SignalWireClient.builder().project("a:b").token("t").host("example").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("project: \"a:b\" (expected: no colon)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "http://example.signalwire.com",
        "ftp://example.signalwire.com",
        "a b",
        "exa_mple!",
        "https://example.signalwire.com/api",
        "example.signalwire.com/api",
        "https://u:p@example.com",
        "https://example.com?x=1",
        "https://example.com#x",
        "https://",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "-example",
        "example\r\nX: y"
      })
  void hostThatCannotCarryCredentialsIsRefused(String host) {
    assertThatThrownBy(() -> SignalWireClient.builder().project("p").token("t").host(host).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("host")
        .hasMessageContaining("expected")
        .hasMessageNotContaining("u:p")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "example", "http://example.com/x", "https://example.com/x?y", "file:///x"})
  void baseUrlThatCannotCarryCredentialsIsRefused(String baseUrl) {
    assertThatThrownBy(
            () -> SignalWireClient.builder().project("p").token("t").baseUrl(baseUrl).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl")
        .hasMessageContaining("expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/b", "/", "a\\b", "a\r\nb", "a\0", " a", "a\t"})
  void sidThatWouldLeaveItsPathSegmentIsRefused(String sid) {
    StartStreamRequest request = StartStreamRequest.builder().url("wss://x.test").build();
    assertThatThrownBy(() -> client.calls().startStream(sid, request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("callSid")
        .hasMessageContaining("expected");
    assertThatThrownBy(() -> client.calls().stopStream("c", sid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("streamSid");
    assertThatThrownBy(() -> client.calls().startStreamAsync(sid, request))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.newBuilder().accountSid(sid).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("accountSid");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ws://x.test,the scheme wss",
        "https://x.test,the scheme wss",
        "localhost:8080/x,the scheme wss",
        "wss://x.test?room=1,'parameter(name, value)'",
        "/x?room=1,'parameter(name, value)'",
        "wss://x.test/a b,no white space",
        "wss://x.test ,no white space",
        " wss://x.test,no white space",
        "wss://x.test\u00a0,no white space",
        "wss://[x,well-formed",
        "wss://x.test/%zz,well-formed",
        "wss:,well-formed",
        "wss:x.test,a host",
        "wss:///x,a host",
        "wss://:443/x,a host",
      })
  void urlThatThePlatformWouldRefuseIsRefused(String url, String expected) {
    assertThatThrownBy(
            () -> client.calls().startStream("c", StartStreamRequest.builder().url(url).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("url")
        .hasMessageContaining(expected);
  }

  @Test
  void refusedUrlDoesNotShowWhatMayBeSecret() {
    StartStreamRequest request =
        StartStreamRequest.builder().url("wss://user:hunter2@x.test?key=hunter3").build();
    assertThatThrownBy(() -> client.calls().startStream("c", request))
        .hasMessageContaining("wss://***@x.test?***")
        .hasMessageNotContaining("hunter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0001S", "PT600H"})
  void timeLimitThatIsNoneIsRefused(Duration timeout) {
    assertThatThrownBy(() -> SignalWireClient.builder().timeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("timeout")
        .hasMessageContaining("1 ms to 24 days");
    assertThatThrownBy(() -> SignalWireClient.builder().connectTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RequestOptions.builder().timeout(timeout))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNALWIRE_PROJECT_ID,",
    "SIGNALWIRE_API_TOKEN,",
    "SIGNALWIRE_SPACE,",
    "SIGNALWIRE_SPACE,' '",
  })
  void missingEnvironmentVariableIsNamed(String name, @Nullable String value) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "SIGNALWIRE_PROJECT_ID", "p",
                "SIGNALWIRE_API_TOKEN", "t",
                "SIGNALWIRE_SPACE", "example"));
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
    assertThatThrownBy(() -> TestHooks.environment(SignalWireClient.builder(), environment).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("environment variable " + name + " is missing or blank (expected: a text)");
  }
}
