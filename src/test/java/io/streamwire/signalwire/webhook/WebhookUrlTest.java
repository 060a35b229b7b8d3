package io.streamwire.signalwire.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okio.ByteString;
import org.junit.jupiter.api.Test;

/** Webhooks whose URL differs between SignalWire and the server, as behind a proxy. */
class WebhookUrlTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DEMO_KEY = "PSK_demo_signing_key_0001";
  private static final String D_SIGNATURE = "ZM+4n5f0qWrD8238BH5V3FiSv8I=";
  private static final String F1 =
      "AccountSid=b3877c40-da60-4998-90ad-b792e98472af&CallSid=b3877c40-da60-4998-90ad-b792e98472ca"
          + "&StreamSid=0f9c2c9e-5a37-4d0c-8f3a-2b1d0b6f7a11&StreamName=my+first+stream&StreamEvent=stream-error"
          + "&StreamError=connection_refused&StreamTrack=both_tracks&Timestamp=2026-01-02T03%3A04%3A05Z"
          + "&Unique-ID=b3877c40-da60-4998-90ad-b792e98472ca";

  private final WebhookVerifier demo = WebhookVerifier.builder().signingKey(DEMO_KEY).build();

  @Test
  void publicUrlTakesThePlaceOfWhatTheProxyMadeOfIt() {
    WebhookVerifier behindProxy =
        WebhookVerifier.builder()
            .signingKey(DEMO_KEY)
            .publicUrl("https://hooks.example.test/sw/")
            .build();
    assertThat(behindProxy.verify(form("http://10.0.0.7:8080/stream?tenant=7", F1, D_SIGNATURE)))
        .isTrue();
    assertThat(behindProxy.verify(form("/stream?tenant=7", F1, D_SIGNATURE))).isTrue();
    assertThat(behindProxy.verify(form("/stream?tenant=8", F1, D_SIGNATURE))).isFalse();
  }

  @Test
  void forwardedHeadersCountOnlyWhenTrusted() {
    WebhookRequest forwarded =
        WebhookRequest.builder()
            .method("POST")
            .url("http://10.0.0.7:8080/sw/stream?tenant=7")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "hooks.example.test")
            .header("X-SignalWire-Signature", D_SIGNATURE)
            .header("Content-Type", FORM + "; charset=UTF-8")
            .body(ByteString.encodeUtf8(F1).toByteArray())
            .build();
    assertThat(demo.verify(forwarded)).isFalse();
    assertThat(
            WebhookVerifier.builder()
                .signingKey(DEMO_KEY)
                .trustForwardedHeaders()
                .build()
                .verify(forwarded))
        .isTrue();
  }

  @Test
  void credentialsAndFragmentMayBeLeftOutOfTheSignedUrl() {
    assertThat(
            demo.verify(
                form(
                    "https://user:p%40ss@hooks.example.test/sw/stream?tenant=7#rt=900",
                    F1, D_SIGNATURE)))
        .isTrue();
  }

  @Test
  void unusualPortIsLeftOutOnlyOnRequest() {
    String url = "https://hooks.example.test:8443/sw/stream?tenant=7";
    WebhookVerifier lenient =
        WebhookVerifier.builder().signingKey(DEMO_KEY).tryWithoutPort().build();
    assertThat(lenient.verify(form(url, F1, D_SIGNATURE))).isTrue();
  }

  @Test
  void faultsOfTheSetUpAreToldAtOnce() {
    assertThatThrownBy(() -> WebhookVerifier.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signingKey is missing");
    assertThatThrownBy(() -> WebhookVerifier.builder().signingKey(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signingKey is blank");
    assertThatThrownBy(() -> WebhookVerifier.builder().publicUrl("hooks.example.test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("publicUrl: hooks.example.test");
    assertThatThrownBy(() -> demo.verify(form("/stream", F1, D_SIGNATURE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("publicUrl");
  }

  private static WebhookRequest form(String url, String body, String signature) {
    return WebhookRequest.builder()
        .method("POST")
        .url(url)
        .header("Content-Type", FORM)
        .header("X-SignalWire-Signature", signature)
        .body(ByteString.encodeUtf8(body).toByteArray())
        .build();
  }
}
