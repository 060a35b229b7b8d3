package feature.hostiletexts;

import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.hostiletexts.api.OddU002aCodeApi;
import feature.hostiletexts.model.Odd;
import feature.hostiletexts.model.SendU002aRequest;
import feature.hostiletexts.model.SendU002aXA;
import io.streamwire.client.core.ErrorBody;
import io.streamwire.client.core.Secured;
import org.junit.jupiter.api.Test;
import retrofit2.http.POST;

/** That it compiles is half of the test: no text of the contract leaves its comment or literal. */
class UsageTest {

  @Test
  void textsTravelAsTheContractSpellsThem() throws Exception {
    var request =
        sent(
            r ->
                r.create(OddU002aCodeApi.class)
                    .sendU002a(
                        "*/",
                        "q",
                        SendU002aXA.of("*/"),
                        null,
                        SendU002aRequest.builder().property("v").build()));

    assertThat(request.getTarget())
        .isEqualTo("/v1/odd/%2A%2F/%22quoted%22%5Cu002a/?q%22%5Cu0022*%2F%0A=q");
    assertThat(request.getHeaders().get("X-A*")).isEqualTo("*/");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"*/\":\"v\",\"\\\\u0022\":\"*/ \\\" \\\\u0022 \\n\"}");
  }

  @Test
  void discriminatorsAndEnumsKeepTheirTexts() throws Exception {
    roundTrip(Odd.class, "{\"\\\"\\\\u0022*/\":\"*/ \\\" \\\\u0022 \\n\",\"a\":\"*/ \\\" \\\\u0022 \\n\"}");

    assertThat(SendU002aXA.values())
        .extracting(SendU002aXA::value)
        .containsExactly("*/", "\\u0022", "\"", "\n", "\u2028", "{@code", "`*/`");
  }

  @Test
  void annotationsKeepTheirTexts() throws Exception {
    var method =
        OddU002aCodeApi.class.getMethod(
            "sendU002a",
            String.class,
            String.class,
            SendU002aXA.class,
            String.class,
            SendU002aRequest.class);

    assertThat(method.getAnnotation(POST.class).value())
        .isEqualTo("odd/{ab}/\"quoted\"%5Cu002a/");
    assertThat(method.getAnnotation(Secured.class).value())
        .containsExactly("key basic", "oauth");
    assertThat(method.getAnnotation(ErrorBody.class).status()).containsExactly("4XX");
  }
}
