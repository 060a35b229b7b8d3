package feature.unknownproperties;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feature.unknownproperties.model.Order;
import feature.unknownproperties.model.Receipt;
import feature.unknownproperties.model.Thing;
import feature.unknownproperties.model.Wheel;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void whatIsReadAndSentKeepsWhatTheContractDoesNotName() throws Exception {
    Thing thing =
        roundTrip(
            Thing.class,
            "{\"name\":\"n\",\"part\":{\"id\":1,\"new\":[1.50,null]},\"since\":null,"
                + "\"big\":123456789012345678901234567890}");

    assertThat(write(Thing.class, thing.toBuilder().name("m").build()))
        .isEqualTo(
            "{\"name\":\"m\",\"part\":{\"id\":1,\"new\":[1.50,null]},\"since\":null,"
                + "\"big\":123456789012345678901234567890}");
  }

  @Test
  void aUnionPrefersTheVariantThatNamesTheProperty() throws Exception {
    assertThat(roundTrip(Thing.class, "{\"choice\":{\"id\":1,\"spokes\":12}}").choice())
        .isInstanceOf(Wheel.class);
  }

  @Test
  void whereThereIsNothingUnknownNothingIsMade() throws Exception {
    assertThat(read(Thing.class, "{}").additionalProperties()).isSameAs(Map.of());
  }

  @Test
  void aPropertyOfTheContractIsNoneOfThem() {
    assertThatThrownBy(() -> Thing.builder().additionalProperties(Map.of("name", 1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'name'");
  }

  @Test
  void whatIsOnlyReadOrOnlySentHasNoRoomForThem() throws Exception {
    assertThat(Arrays.stream(Order.class.getDeclaredFields()).map(f -> f.getName()))
        .containsExactly("number");
    assertThat(Arrays.stream(Receipt.class.getDeclaredFields()).map(f -> f.getName()))
        .containsExactly("number", "colour");
    assertThat(write(Receipt.class, read(Receipt.class, "{\"number\":\"1\",\"new\":2}")))
        .isEqualTo("{\"number\":\"1\"}");
  }

  @Test
  void whatIsRequiredAndNotDescribedIsKept() throws Exception {
    Receipt receipt = roundTrip(Receipt.class, "{\"number\":\"1\",\"colour\":{\"red\":0.50}}");

    assertThat(receipt.colour()).isEqualTo(Map.of("red", new java.math.BigDecimal("0.50")));
    assertThat(roundTrip(Receipt.class, "{\"number\":\"1\"}").colour()).isNull();
    assertThat(Receipt.builder().number("1").build().colour()).isNull();
  }
}
