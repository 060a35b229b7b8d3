package feature.descriptions;

import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.descriptions.api.OddApi;
import feature.descriptions.model.Odd;
import feature.descriptions.model.OddB;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  @SuppressWarnings("deprecation") // that it is deprecated is part of the feature
  void wordsDoNotLeakIntoTheCode() throws Exception {
    assertThat(sent(r -> r.create(OddApi.class).odd("*/")).getTarget())
        .isEqualTo("/v1/odd?a%22b=*%2F");
    assertThat(OddB.values())
        .extracting(OddB::value)
        .containsExactly("*/", "\\u0000", "\"", "\n", "$");
    String json = "{\"a\":\"*/\",\"b\":\"\\\\u0000\",\"c\":\"c\"}";
    assertThat(roundTrip(Odd.class, json).b()).isSameAs(OddB.of("\\u0000"));
  }
}
