package feature.wideobject;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.wideobject.model.Wide;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final String JSON =
      IntStream.range(0, 300)
          .mapToObj(i -> "\"p" + i + "\":" + i * 7)
          .collect(Collectors.joining(",", "{", "}"));

  @Test
  void threeHundredPropertiesAreRead() throws Exception {
    Wide wide = roundTrip(Wide.class, JSON);

    assertThat(wide.p0()).isZero();
    assertThat(wide.p64()).isEqualTo(448L);
    assertThat(wide.p255()).isEqualTo(1785L);
    assertThat(wide.p299()).isEqualTo(2093L);
  }

  @Test
  void repeatedAndMissingPropertiesAreRefusedBeyondThe64th() {
    assertThat(refusal(Wide.class, "{\"p298\":1,\"p298\":2}"))
        .isEqualTo("Wide: property is repeated at path $.p298");
    assertThat(refusal(Wide.class, "{\"p298\":1}")).contains("'p299'");
  }
}
