package feature.nullability;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feature.nullability.model.Announced;
import feature.nullability.model.Patch;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void requiredNullIsWritten() throws Exception {
    Patch patch = roundTrip(Patch.class, "{\"must\":\"m\",\"mustMaybe\":null}");

    assertThat(patch.mustMaybe()).isNull();
    assertThat(write(Patch.class, Patch.builder().must("m").build()))
        .isEqualTo("{\"must\":\"m\",\"mustMaybe\":null}");
  }

  @Test
  void optionalNullIsLeftOut() throws Exception {
    Patch patch =
        read(Patch.class, "{\"must\":\"m\",\"mustMaybe\":\"x\",\"may\":null,\"mayMaybe\":null}");

    assertThat(patch.may()).isNull();
    assertThat(write(Patch.class, patch)).isEqualTo("{\"must\":\"m\",\"mustMaybe\":\"x\"}");
  }

  @Test
  void nullInAListIsKept() throws Exception {
    assertThat(
            roundTrip(
                    Patch.class,
                    "{\"must\":\"m\",\"mustMaybe\":\"x\",\"inner\":{\"a\":\"b\"},\"wrapped\":{},"
                        + "\"list\":[\"a\",null]}")
                .list())
        .containsExactly("a", null);
  }

  @Test
  void requiredThatIsNotNullableIsRefused() {
    assertThat(refusal(Patch.class, "{\"must\":null,\"mustMaybe\":null}")).contains("'must'");
    assertThatThrownBy(() -> Patch.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'must'");
  }

  @Test
  void whatMayBeAbsentIsNotInsistedOn() throws Exception {
    assertThat(roundTrip(Announced.class, "{}").sid()).isNull();
  }
}
