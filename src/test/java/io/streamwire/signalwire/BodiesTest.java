package io.streamwire.signalwire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.nio.charset.Charset;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies as gateways and servers really send them: compressed, in other charsets, huge, cut, none.
 */
class BodiesTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private static RawServer serving(int status, String headers, ByteString body) {
    return RawServer.start(
        connection -> {
          connection.request();
          connection.send(
              "HTTP/1.1 "
                  + status
                  + " X\r\n"
                  + headers
                  + "Content-Length: "
                  + body.size()
                  + "\r\n\r\n");
          connection.send(body.toByteArray());
        });
  }

  private static SignalWireClient client(RawServer server) {
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .retryPolicy(RetryPolicy.none())
        .host(server.url())
        .build();
  }

  private static ApiException refusal(int status, String headers, ByteString body) {
    try (RawServer server = serving(status, headers, body);
        SignalWireClient client = client(server)) {
      return catchThrowableOfType(
          ApiException.class, () -> client.calls().startStream("c", REQUEST));
    }
  }

  private static CallStream success(String headers, ByteString body) {
    try (RawServer server = serving(200, headers, body);
        SignalWireClient client = client(server)) {
      return client.calls().startStream("c", REQUEST);
    }
  }

  private static MalformedResponseException malformed(ByteString body) {
    return catchThrowableOfType(MalformedResponseException.class, () -> success("", body));
  }

  private static ByteString utf8(String text) {
    return ByteString.encodeString(text, UTF_8);
  }

  private static ByteString in(Charset charset, String text) {
    return ByteString.encodeString(text, charset);
  }

  @Test
  void compressedRefusalIsRead() throws Exception {
    ByteString json = gzipped("{\"code\":21220,\"message\":\"not in progress\"}");

    ApiException e = refusal(422, "Content-Encoding: gzip\r\n", json);

    assertThat(e.code()).isEqualTo("21220");
    assertThat(e.body()).isEqualTo("{\"code\":21220,\"message\":\"not in progress\"}");
  }

  @Test
  void compressedRefusalThatBreaksOffKeepsItsStatusAndWhatWasRead() throws Exception {
    ByteString whole = gzipped("{\"code\":21220,\"message\":\"" + "m".repeat(90_000) + "\"}");
    ByteString cut = whole.substring(0, whole.size() - 12);

    ApiException e = refusal(422, "Content-Encoding: gzip\r\n", cut);

    assertThat(e.status()).isEqualTo(422);
    assertThat(e.body()).startsWith("{\"code\":21220,");
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(IOException.class);
  }

  @Test
  void refusalThatIsNotCompressedAsItSaysKeepsItsStatus() {
    ApiException e = refusal(500, "Content-Encoding: gzip\r\n", utf8("{\"code\":1}"));

    assertThat(e).hasMessage("startStream: HTTP 500, empty body");
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(IOException.class);
  }

  @Test
  void compressedSuccessThatBreaksOffLeavesTheOutcomeUnknown() throws Exception {
    ByteString whole = gzipped("{\"sid\":\"s\"}");
    ByteString cut = whole.substring(0, whole.size() - 1);

    assertThat(catchThrowable(() -> success("Content-Encoding: gzip\r\n", cut)))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void compressedBombIsNotInflatedWhole() throws Exception {
    Buffer bytes = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(bytes))) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1024 * 1024]);
      }
    }

    ApiException e = refusal(400, "Content-Encoding: gzip\r\n", bytes.readByteString());

    assertThat(e.body()).endsWith("(cut: 65536 of at least 1048577 characters)");
  }

  private static ByteString gzipped(String text) throws IOException {
    Buffer bytes = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(bytes))) {
      gzip.writeUtf8(text);
    }
    return bytes.readByteString();
  }

  @Test
  void refusalIsReadInItsCharset() {
    String json = "{\"code\":1,\"message\":\"größer\"}";
    assertThat(
            refusal(
                    400,
                    "Content-Type: application/json; charset=iso-8859-1\r\n",
                    in(ISO_8859_1, json))
                .errors()
                .get(0)
                .message())
        .isEqualTo("größer");
    assertThat(
            refusal(400, "Content-Type: text/plain; charset=utf-16\r\n", in(UTF_16, json)).body())
        .isEqualTo(json);
    assertThat(refusal(400, "Content-Type: text/plain; charset=no-such\r\n", utf8(json)).body())
        .isEqualTo(json);
  }

  @Test
  void charsetIsThatOfEachReply() {
    ByteString latin = ByteString.encodeString("{\"message\":\"é\"}", ISO_8859_1);
    ByteString utf8 = utf8("{\"message\":\"é\"}");
    try (RawServer server =
            RawServer.start(
                connection -> {
                  for (int i = 0; i < 2; i++) {
                    connection.request();
                    send(connection, "iso-8859-1", latin);
                    connection.request();
                    send(connection, "utf-8", utf8);
                  }
                });
        SignalWireClient client = client(server)) {
      for (int i = 0; i < 4; i++) {
        ApiException refusal =
            catchThrowableOfType(
                ApiException.class, () -> client.calls().startStream("c", REQUEST));
        assertThat(refusal.body()).isEqualTo("{\"message\":\"é\"}");
      }
    }
  }

  private static void send(RawServer.Connection connection, String charset, ByteString body)
      throws IOException {
    connection.send(
        "HTTP/1.1 400 X\r\nContent-Type: application/json; charset=%s\r\nContent-Length: %d\r\n\r\n"
            .formatted(charset, body.size()));
    connection.send(body.toByteArray());
  }

  @Test
  void bytesThatAreNoTextAreReplacedAndHideNothing() {
    ApiException e = refusal(500, "", ByteString.of((byte) 0xff, (byte) 'a', (byte) 0xc3));
    assertThat(e.status()).isEqualTo(500);
    assertThat(e.body()).isEqualTo("\ufffda\ufffd");
  }

  @Test
  void refusalOfAMebibyteIsReadWholeAndKeptInPart() {
    ApiException e =
        refusal(
            400,
            "",
            utf8("{\"pad\":\"" + "x".repeat(1_000_000) + "\",\"code\":7,\"message\":\"m\"}"));
    assertThat(e.code()).isEqualTo("7");
    assertThat(e.body()).hasSizeLessThan(66_000).endsWith("characters)");
  }

  @Test
  void refusalBeyondAMebibyteStillHasItsStatus() {
    ApiException e =
        refusal(502, "", utf8("{\"code\":7,\"message\":\"" + "x".repeat(2_000_000) + "\"}"));
    assertThat(e.status()).isEqualTo(502);
    assertThat(e.code()).isNull();
    assertThat(e.body()).startsWith("{\"code\":7").contains("of at least 1048577 characters");
  }

  @Test
  void successMayBeginWithAByteOrderMark() {
    assertThat(success("", utf8("\ufeff{\"sid\":\"s\"}")).sid()).isEqualTo("s");
  }

  @Test
  void successIsReadInItsCharset() {
    CallStream stream =
        success(
            "Content-Type: application/json; charset=iso-8859-1\r\n",
            in(ISO_8859_1, "{\"sid\":\"s\",\"name\":\"größer\"}"));
    assertThat(stream.name()).isEqualTo("größer");
    assertThat(
            success(
                    "Content-Type: application/json; charset=\"UTF-16\"\r\n",
                    in(UTF_16, "{\"sid\":\"ß\"}"))
                .sid())
        .isEqualTo("ß");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"sid\"",
        "{}",
        "{\"sid\":null}",
        "{\"sid\":7}",
        "{\"sid\":\"s\"",
        "{\"sid\":\"s\"} x",
        "{\"sid\":\"s\"}{}",
        "{\"code\":20404,\"message\":\"not found\"}",
        "<html></html>",
        " "
      })
  void successWithoutThePromisedObjectKeepsItsText(String body) {
    MalformedResponseException e = malformed(utf8(body));
    assertThat(e.body()).isEqualTo(body);
    assertThat(e.status()).isEqualTo(200);
    assertThat(e).hasMessageStartingWith("startStream: HTTP 200, but its body ");
    assertThat(e).hasMessageEndingWith(". The request was executed.");
  }

  @Test
  void emptySuccessIsSaidToBeEmpty() {
    assertThat(malformed(ByteString.EMPTY)).hasMessageContaining("its body is empty.");
  }

  @Test
  void successBeyondAMebibyteIsNotRead() {
    MalformedResponseException e =
        malformed(utf8("{\"sid\":\"s\",\"pad\":\"" + "x".repeat(2_000_000) + "\"}"));
    assertThat(e).hasMessageContaining("is larger than 1 MiB");
    assertThat(e.body()).startsWith("{\"sid\"").contains("(cut: 65536 of at least 1048577");
  }

  @Test
  void successOfAMebibyteIsRead() {
    String frame = "{\"sid\":\"s\",\"pad\":\"\"}";
    int pad = 1024 * 1024 - frame.length();
    assertThat(success("", utf8(frame.replace("\"\"}", "\"" + "x".repeat(pad) + "\"}"))).sid())
        .isEqualTo("s");
  }
}
