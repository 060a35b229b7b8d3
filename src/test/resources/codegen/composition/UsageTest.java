package feature.composition;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.composition.model.Alias;
import feature.composition.model.Base;
import feature.composition.model.Commented;
import feature.composition.model.ComposedWithUnion;
import feature.composition.model.Holder;
import feature.composition.model.Narrowed;
import feature.composition.model.NarrowedName;
import feature.composition.model.OnlyDemands;
import feature.composition.model.WithBeside;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void partsBecomeOneFlatClass() throws Exception {
    Base base =
        roundTrip(
            Base.class,
            "{\"id\":\"1\",\"created\":\"2026-01-31T12:00:00Z\",\"name\":\"n\",\"size\":3}");

    assertThat(base.id()).isEqualTo("1");
    assertThat(base.created()).isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00Z"));
    assertThat(base.name()).isEqualTo("n");
    assertThat(base.size()).isEqualTo(3L);
  }

  @Test
  void demandOfOnePartHoldsForPropertiesOfAnother() {
    assertThat(refusal(Base.class, "{\"id\":\"1\",\"size\":3}")).contains("'name'");
    assertThat(refusal(Base.class, "{\"name\":\"n\",\"size\":3}")).contains("'id'");
  }

  @Test
  void narrowedPropertyHasTheNarrowType() throws Exception {
    Narrowed narrowed = roundTrip(Narrowed.class, "{\"id\":\"1\",\"name\":\"small\",\"size\":3}");

    assertThat(narrowed.name()).isSameAs(NarrowedName.SMALL);
  }

  @Test
  void commentAroundAReferenceIsNoClassOfItsOwn() throws Exception {
    assertThat(roundTrip(Commented.class, "{\"owner\":{\"name\":\"n\"}}").owner().name())
        .isEqualTo("n");
    assertThat(roundTrip(Alias.class, "{\"name\":\"n\"}").name()).isEqualTo("n");
  }

  @Test
  void variantsThatOnlyDemandAreNoTypes() throws Exception {
    assertThat(roundTrip(OnlyDemands.class, "{\"mail\":\"m\"}").mail()).isEqualTo("m");
    assertThat(roundTrip(OnlyDemands.class, "{\"phone\":\"p\"}").phone()).isEqualTo("p");
  }

  @Test
  void variantsBesidePropertiesLoseNothing() throws Exception {
    WithBeside circle =
        roundTrip(WithBeside.class, "{\"kind\":\"circle\",\"radius\":2,\"label\":\"x\"}");
    assertThat(circle.radius()).isEqualTo(2L);
    assertThat(circle.label().asString()).isEqualTo("x");
    WithBeside square = read(WithBeside.class, "{\"kind\":\"square\",\"label\":7,\"side\":2}");
    assertThat(square.side()).isEqualTo(2L);
    assertThat(square.label().asLong()).isEqualTo(7L);
  }

  @Test
  void unionAsAPartLosesNothing() throws Exception {
    ComposedWithUnion circle =
        roundTrip(ComposedWithUnion.class, "{\"id\":\"1\",\"radius\":2,\"label\":\"x\"}");

    assertThat(circle.id()).isEqualTo("1");
    assertThat(circle.radius()).isEqualTo(2L);
  }

  @Test
  void partsOfAScalarAreTheScalar() throws Exception {
    assertThat(roundTrip(Holder.class, "{\"text\":\"a\"}").text()).isEqualTo("a");
  }
}
