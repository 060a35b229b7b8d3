package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSignerTest {

  private final WebhookSigner signer = new WebhookSigner("PSKtest1234567890abcdef");

  @Test
  void signsTheVendorsVectors() {
    byte[] json =
        "{\"event\":\"call.state\",\"params\":{\"call_id\":\"abc-123\",\"state\":\"answered\"}}"
            .getBytes(UTF_8);
    assertThat(signer.signRaw("https://example.ngrok.io/webhook", json))
        .isEqualTo("c3c08c1fefaf9ee198a100d5906765a6f394bf0f");
    assertThat(signer.signRawSha256("https://example.ngrok.io/webhook", json))
        .isEqualTo("2a29f8a92b11df39da80c3b185fd62173d49c294184da585ff951eae4433571c");
    assertThat(
            new WebhookSigner("12345")
                .signForm(
                    "https://mycompany.com/myapp.php?foo=1&bar=2",
                    FormPair.decode(
                        "To=%2B18005551212&Digits=1234&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE")))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void repeatedNamesKeepTheirOrder() {
    assertThat(
            new WebhookSigner("test-key")
                .signForm("https://example.com/hook", FormPair.decode("To=a&To=b")))
        .isEqualTo("x8TMzW4SfG5TI4zuo4PFIS1APNA=");
  }
}
