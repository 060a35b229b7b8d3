package feature.maps;

import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feature.maps.model.AnythingElse;
import feature.maps.model.Closed;
import feature.maps.model.Holder;
import feature.maps.model.Open;
import feature.maps.model.Point;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void mapsKeepTypeAndOrder() throws Exception {
    Holder holder =
        roundTrip(
            Holder.class,
            "{\"typed\":{\"b\":2,\"a\":1,\"\":0},\"points\":{\"p\":{\"x\":1},\"n\":null},"
                + "\"lists\":{\"l\":[\"s\"]},\"free\":{\"f\":[1,{\"g\":null}]},\"plain\":{\"h\":1.50}}");

    assertThat(holder.typed()).containsEntry("b", 2L).containsKey("");
    assertThat(holder.typed().keySet()).containsExactly("b", "a", "");
    assertThat(holder.points().get("p").x()).isEqualTo(1L);
    assertThat(holder.points()).containsEntry("n", null);
    assertThat(holder.lists().get("l")).containsExactly("s");
    assertThatThrownBy(() -> holder.typed().put("c", 3L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void propertiesWithoutANameAreKeptBesideNamedOnes() throws Exception {
    Open open =
        roundTrip(
            Open.class,
            "{\"id\":\"1\",\"additionalProperties\":\"a\",\"p\":{\"x\":1},\"q\":{\"x\":2}}");

    assertThat(open.id()).isEqualTo("1");
    assertThat(open.additionalProperties()).isEqualTo("a");
    assertThat(open.additionalPropertiesMap().get("q").x()).isEqualTo(2L);
    assertThat(
            write(
                Open.class,
                Open.builder()
                    .id("1")
                    .additionalPropertiesMap(Map.of("z", Point.builder().x(3L).build()))
                    .build()))
        .isEqualTo("{\"id\":\"1\",\"z\":{\"x\":3}}");
    assertThat(
            roundTrip(AnythingElse.class, "{\"id\":\"1\",\"a\":[null,1]}").additionalProperties())
        .containsKey("a");
    assertThat(roundTrip(Closed.class, "{\"id\":\"1\"}").id()).isEqualTo("1");
  }

  @Test
  void namedPropertyCannotHideAmongTheOthers() {
    Open.Builder builder =
        Open.builder().id("1").additionalPropertiesMap(Map.of("id", Point.builder().x(3L).build()));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
  }

  @Test
  void wrongValuesAreRefusedWithTheirPath() {
    assertThat(refusal(Holder.class, "{\"typed\":{\"a\":\"1\"}}"))
        .isEqualTo("Expected a long but was STRING at path $.typed.a");
    assertThat(refusal(Holder.class, "{\"typed\":[]}")).contains("$.typed");
    assertThat(refusal(Open.class, "{\"id\":\"1\",\"p\":7}")).contains("$.p");
    assertThat(refusal(Holder.class, "{\"typed\":{\"a\":1,\"a\":2}}")).contains("$.typed.a");
    assertThat(refusal(Open.class, "{\"id\":\"1\",\"p\":{\"x\":1},\"p\":{\"x\":1}}"))
        .contains("$.p");
  }
}
