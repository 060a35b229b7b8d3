package feature.enums;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.enums.api.DefaultApi;
import feature.enums.model.Bad;
import feature.enums.model.Colour;
import feature.enums.model.Holder;
import feature.enums.model.HolderMode;
import feature.enums.model.HolderOpen;
import feature.enums.model.Maybe;
import feature.enums.model.Named;
import feature.enums.model.Ratio;
import feature.enums.model.Size;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void everyValueHasAConstant() {
    assertThat(Colour.values())
        .extracting(Colour::value)
        .containsExactly(
            "red",
            "green",
            "in-progress",
            "",
            " ",
            "a b",
            "A-B",
            "null",
            "1",
            "-1",
            "+1",
            "ä",
            "*",
            "true",
            "class");
    assertThat(Colour.IN_PROGRESS.value()).isEqualTo("in-progress");
    assertThat(Colour.EMPTY.value()).isEmpty();
    assertThat(Colour.VALUE_1.value()).isEqualTo("1");
    assertThat(Colour.MINUS_1.value()).isEqualTo("-1");
    assertThat(Colour.PLUS_1.value()).isEqualTo("+1");
    assertThat(Colour.A_B.value()).isEqualTo("a b");
    assertThat(Colour.A_B_.value()).isEqualTo("A-B");
    assertThat(Colour.CLASS.value()).isEqualTo("class");
    assertThat(Size.MINUS_2.value()).isEqualTo(-2L);
    assertThat(Ratio.VALUE_0_5.value()).isEqualTo(new BigDecimal("0.5"));
  }

  @Test
  void namesOfTheContractAreTakenWhereJavaCan() {
    assertThat(Named.values()).extracting(Named::value).containsExactly(1L, 2L, 3L);
    assertThat(Named.FIRST.value()).isEqualTo(1L);
    assertThat(Named.SECOND_THING.value()).isEqualTo(2L);
    assertThat(Bad.values()).extracting(Bad::value).containsExactly(1L, 2L);
  }

  @Test
  void enumsTravelInListsAndMaps() throws Exception {
    Holder holder =
        roundTrip(
            Holder.class,
            "{\"mode\":\"off\",\"colour\":\"red\",\"sizes\":[1,-2,7],"
                + "\"byName\":{\"a\":\"green\",\"b\":\"new\",\"c\":null},\"inlineByName\":{\"k\":\"x\"},"
                + "\"ratio\":0.5,\"flag\":true,\"named\":2,\"maybes\":[\"yes-please\",null],"
                + "\"open\":\"dall-e\"}");

    assertThat(holder.mode()).isSameAs(HolderMode.OFF);
    assertThat(holder.sizes()).containsExactly(Size.VALUE_1, Size.MINUS_2, Size.of(7L));
    assertThat(holder.byName().get("a")).isSameAs(Colour.GREEN);
    assertThat(holder.byName().get("b")).isEqualTo(Colour.of("new"));
    assertThat(holder.named()).isSameAs(Named.SECOND_THING);
    assertThat(holder.maybes()).containsExactly(Maybe.YES_PLEASE, null);
    assertThat(holder.open()).isSameAs(HolderOpen.DALL_E);
  }

  @Test
  void unknownValuesAreKept() throws Exception {
    Holder holder = roundTrip(Holder.class, "{\"mode\":\"half\",\"ratio\":0.75}");

    assertThat(holder.mode().known()).isFalse();
    assertThat(holder.mode().value()).isEqualTo("half");
    assertThat(holder.mode()).isEqualTo(HolderMode.of("half")).hasToString("half");
  }

  @Test
  void equalNumbersAreTheSameConstant() throws Exception {
    assertThat(read(Holder.class, "{\"mode\":\"on\",\"ratio\":1.0}").ratio())
        .isSameAs(Ratio.VALUE_1);
    assertThat(read(Holder.class, "{\"mode\":\"on\",\"ratio\":2.5}").ratio())
        .isSameAs(Ratio.VALUE_2_5);
  }

  @Test
  void defaultIsWhatABuilderStartsWith() {
    assertThat(write(Holder.class, Holder.builder().build())).isEqualTo("{\"mode\":\"on\"}");
  }

  @Test
  void wrongTypesAreRefused() {
    assertThat(refusal(Holder.class, "{\"mode\":1}"))
        .isEqualTo("Expected a string but was NUMBER at path $.mode");
    assertThat(refusal(Holder.class, "{\"sizes\":[\"1\"]}"))
        .isEqualTo("Expected a long but was STRING at path $.sizes[0]");
    assertThat(refusal(Holder.class, "{\"mode\":null}")).contains("'mode'");
  }

  @Test
  void enumsTravelInAQuery() throws Exception {
    assertThat(
            sent(r ->
                    r.create(DefaultApi.class)
                        .listColours(Colour.A_B, List.of(Size.MINUS_2, Size.of(9L))))
                .getTarget())
        .isEqualTo("/v1/colours?is=a%20b&any=-2&any=9");
  }
}
