package io.streamwire.signalwire.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.testkit.FormPair;
import io.streamwire.testkit.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors come from the vendor's own SDKs (A, B, C) and from the published rules (D, E, F). */
class WebhookVerifierTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DEMO_KEY = "PSK_demo_signing_key_0001";
  private static final String TEST_KEY = "PSKtest1234567890abcdef";
  private static final String D_URL = "https://hooks.example.test/sw/stream?tenant=7";
  private static final String D_SIGNATURE = "ZM+4n5f0qWrD8238BH5V3FiSv8I=";
  private static final String F1 =
      "AccountSid=b3877c40-da60-4998-90ad-b792e98472af&CallSid=b3877c40-da60-4998-90ad-b792e98472ca"
          + "&StreamSid=0f9c2c9e-5a37-4d0c-8f3a-2b1d0b6f7a11&StreamName=my+first+stream&StreamEvent=stream-error"
          + "&StreamError=connection_refused&StreamTrack=both_tracks&Timestamp=2026-01-02T03%3A04%3A05Z"
          + "&Unique-ID=b3877c40-da60-4998-90ad-b792e98472ca";
  private static final String A_URL = "https://example.ngrok.io/webhook";
  private static final String A_BODY =
      "{\"event\":\"call.state\",\"params\":{\"call_id\":\"abc-123\",\"state\":\"answered\"}}";
  private static final String C_HASH =
      "69f3cbfc18e386ef8236cb7008cd5a54b7fed637a8cb3373b5a1591d7f0fd5f4";

  private final WebhookVerifier demo = verifier(DEMO_KEY);
  private final WebhookVerifier test = verifier(TEST_KEY);

  @Test
  void vectorAIsJsonSignedInHex() {
    assertThat(test.verify(json(A_URL, A_BODY, "c3c08c1fefaf9ee198a100d5906765a6f394bf0f")))
        .isTrue();
    assertThat(test.verify(json(A_URL, A_BODY + " ", "c3c08c1fefaf9ee198a100d5906765a6f394bf0f")))
        .isFalse();
    assertThat(test.verify(json(A_URL, A_BODY, "C3C08C1FEFAF9EE198A100D5906765A6F394BF0F")))
        .isFalse();
  }

  @Test
  void vectorA256HasAHeaderOfItsOwn() {
    String signature = "2a29f8a92b11df39da80c3b185fd62173d49c294184da585ff951eae4433571c";
    assertThat(
            test.verify(
                request(
                    A_URL, A_BODY, "application/json", "X-SignalWire-SHA256-Signature", signature)))
        .isTrue();
    assertThat(test.verify(json(A_URL, A_BODY, signature))).isFalse();
  }

  @Test
  void wrongSha256FallsBackToTheMainHeader() {
    WebhookRequest both =
        WebhookRequest.builder()
            .method("POST")
            .url(A_URL)
            .header("x-signalwire-sha256-signature", "00")
            .header("x-signalwire-signature", "c3c08c1fefaf9ee198a100d5906765a6f394bf0f")
            .body(ByteString.encodeUtf8(A_BODY).toByteArray())
            .build();
    assertThat(test.verify(both)).isTrue();
  }

  @Test
  void vectorBIsAFormWithASignedQuery() {
    String body =
        "To=%2B18005551212&Digits=1234&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE";
    String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    assertThat(verifier("12345").verify(form(url, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))).isTrue();
    assertThat(verifier("12346").verify(form(url, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))).isFalse();
  }

  @Test
  void vectorCBindsTheBodyByItsHash() {
    String url = A_URL + "?bodySHA256=" + C_HASH;
    String body = "{\"event\":\"call.state\"}";
    assertThat(test.verify(json(url, body, "dfO9ek8mxyFtn2nMz24plPmPfIY="))).isTrue();
    assertThat(test.verify(json(url, body + " ", "dfO9ek8mxyFtn2nMz24plPmPfIY="))).isFalse();
    assertThat(test.verify(json(url, "", "dfO9ek8mxyFtn2nMz24plPmPfIY="))).isFalse(); // emptied
  }

  @Test
  void vectorDIsAStreamCallback() {
    assertThat(demo.verify(form(D_URL, F1, D_SIGNATURE))).isTrue();
    assertThat(
            demo.verify(form("https://hooks.example.test:443/sw/stream?tenant=7", F1, D_SIGNATURE)))
        .isTrue();
    assertThat(demo.verify(form(D_URL, F1, "FoVrUXPxmlpck6kWBNhm6Wxbxjg=")))
        .isTrue(); // signed with :443
    assertThat(
            demo.verify(
                form("https://hooks.example.test:8443/sw/stream?tenant=7", F1, D_SIGNATURE)))
        .isFalse();
  }

  @Test
  void vectorEKeepsTheOrderOfRepeatedNames() {
    WebhookVerifier verifier = verifier("test-key");
    assertThat(
            verifier.verify(
                form("https://example.com/hook", "To=a&To=b", "x8TMzW4SfG5TI4zuo4PFIS1APNA=")))
        .isTrue();
    assertThat(
            verifier.verify(
                form("https://example.com/hook", "To=b&To=a", "x8TMzW4SfG5TI4zuo4PFIS1APNA=")))
        .isFalse();
  }

  @Test
  void vectorFIsAGetWithAllInTheQuery() {
    WebhookRequest get =
        WebhookRequest.builder()
            .method("GET")
            .url(D_URL + "&" + F1)
            .header("X-SignalWire-Signature", "lBd85xvGXHZaRPz/tIKOY7XgBDY=")
            .build();
    assertThat(demo.verify(get)).isTrue();
  }

  @Test
  void queryIsSignedAsItStandsEvenIfItDoesNotDecode() {
    WebhookSigner signer = new WebhookSigner(DEMO_KEY);
    String url = "https://hooks.example.test/?off=50%&a=%2B%26%2F+";
    assertThat(demo.verify(form(url, "A=1", signer.signForm(url, List.of(new FormPair("A", "1"))))))
        .isTrue();
  }

  @Test
  void unsignedBodyOnASignedUrlIsRefused() {
    assertThat(
            demo.verify(
                form(
                    D_URL + "&" + F1,
                    "StreamEvent=stream-stopped",
                    "lBd85xvGXHZaRPz/tIKOY7XgBDY=")))
        .isFalse();
    assertThat(demo.verify(json(D_URL + "&" + F1, "{}", "lBd85xvGXHZaRPz/tIKOY7XgBDY="))).isFalse();
  }

  @Test
  void legacyHeaderCountsOnlyWhereTheMainOneIsAbsent() {
    assertThat(demo.verify(request(D_URL, F1, FORM, "X-Twilio-Signature", D_SIGNATURE))).isTrue();
    WebhookRequest both =
        WebhookRequest.builder()
            .method("POST")
            .url(D_URL)
            .headers(
                Map.of(
                    "Content-Type", List.of(FORM),
                    "X-Twilio-Signature", List.of(D_SIGNATURE),
                    "X-SignalWire-Signature", List.of("wrong")))
            .body(ByteString.encodeUtf8(F1).toByteArray())
            .build();
    assertThat(demo.verify(both)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ZM+4n5f0qWrD8238BH5V3FiSv8I",
        "ZM+4",
        "=",
        "🎧",
        "zm+4n5f0qwrd8238bh5v3fisv8i="
      })
  void cutOrGarbledSignatureIsRefused(String signature) {
    assertThat(demo.verify(form(D_URL, F1, signature))).isFalse();
  }

  @Test
  void absentOrRepeatedSignatureIsRefused() {
    WebhookRequest.Builder request = WebhookRequest.builder().method("POST").url(D_URL);
    assertThat(demo.verify(request.build())).isFalse();
    request.header("Content-Type", FORM).body(ByteString.encodeUtf8(F1).toByteArray());
    request.header("X-SignalWire-Signature", D_SIGNATURE);
    assertThat(demo.verify(request.build())).isTrue();
    request.header("X-SignalWire-Signature", D_SIGNATURE);
    assertThat(demo.verify(request.build())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%+1", "%FF", "x=%C3", "&Extra=%G0"})
  void bodyThatDoesNotDecodeIsRefusedEvenIfTheRestIsSigned(String unsigned) {
    assertThat(demo.verify(form(D_URL, F1 + unsigned, D_SIGNATURE))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "h",
        "ftp://a.example/",
        "https:/",
        "https://",
        "https://@",
        "https://:443/",
        "nonsense"
      })
  void urlOfAnotherKindIsRefused(String url) {
    assertThat(demo.verify(form(url, F1, D_SIGNATURE))).isFalse();
  }

  @Test
  void eitherKeyCountsDuringARotation() {
    WebhookVerifier rotating =
        WebhookVerifier.builder().signingKey("new").signingKey(DEMO_KEY).build();
    assertThat(rotating.verify(form(D_URL, F1, D_SIGNATURE))).isTrue();
  }

  @Test
  void nothingPrintsAKeyOrABody() {
    assertThat(demo).hasToString("WebhookVerifier[1 keys]");
    assertThat(form(D_URL, F1, D_SIGNATURE)).hasToString("WebhookRequest[POST, 328 bytes]");
  }

  /** Anybody can send a large body, and it is read before the signature is known to be wrong. */
  @Test
  void largeBodyIsRefusedUnlessItIsAllowed() {
    String largest = "\"" + "x".repeat(65_534) + "\"";
    assertThat(demo.verify(signed(largest))).isTrue();
    assertThat(demo.verify(signed(largest + " "))).isFalse();
    WebhookVerifier larger =
        WebhookVerifier.builder().signingKey(DEMO_KEY).maxBodyBytes(65_537).build();
    assertThat(larger.verify(signed(largest + " "))).isTrue();
    assertThat(larger.verify(signed(largest + "  "))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void bodyLimitIsAtLeastOne(int bytes) {
    assertThatThrownBy(() -> WebhookVerifier.builder().maxBodyBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBodyBytes: " + bytes + " (expected: at least 1)");
  }

  private static WebhookRequest signed(String body) {
    return json(
        D_URL,
        body,
        new WebhookSigner(DEMO_KEY).signRaw(D_URL, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static WebhookVerifier verifier(String key) {
    return WebhookVerifier.builder().signingKey(key).build();
  }

  private static WebhookRequest form(String url, String body, String signature) {
    return request(url, body, FORM, "X-SignalWire-Signature", signature);
  }

  private static WebhookRequest json(String url, String body, String signature) {
    return request(url, body, "application/json", "X-SignalWire-Signature", signature);
  }

  private static WebhookRequest request(
      String url, String body, String type, String header, String signature) {
    return WebhookRequest.builder()
        .method("POST")
        .url(url)
        .header("Content-Type", type)
        .header(header, signature)
        .body(ByteString.encodeUtf8(body).toByteArray())
        .build();
  }
}
