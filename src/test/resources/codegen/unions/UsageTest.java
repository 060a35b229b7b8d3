package feature.unions;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.unions.model.Anything;
import feature.unions.model.Card;
import feature.unions.model.Cat;
import feature.unions.model.CatOrCard;
import feature.unions.model.Dog;
import feature.unions.model.DogBark;
import feature.unions.model.Event;
import feature.unions.model.Holder;
import feature.unions.model.Nested;
import feature.unions.model.Pet;
import feature.unions.model.Tagged;
import feature.unions.model.Transfer;
import feature.unions.model.Tree;
import feature.unions.model.UnknownModel;
import feature.unions.model.UnknownOrCat;
import feature.unions.model.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void closestVariantIsChosen() throws Exception {
    assertThat(((Cat) roundTrip(Pet.class, "{\"name\":\"T\",\"lives\":9}")).lives()).isEqualTo(9L);
    assertThat(((Dog) roundTrip(Pet.class, "{\"name\":\"R\",\"bark\":\"loud\"}")).bark())
        .isSameAs(DogBark.LOUD);
    assertThat(roundTrip(Pet.class, "{\"name\":\"R\",\"bark\":\"new\"}"))
        .as("an unknown enum value does not push it into the other variant, which would lose it")
        .hasToString("Dog{name=R, bark=new}");
    assertThat(read(Pet.class, "{\"name\":\"R\",\"new\":1}"))
        .isEqualTo(Cat.builder().name("R").build());
  }

  @Test
  void everyJsonTypeFindsItsVariant() throws Exception {
    assertThat(roundTrip(Value.class, "\"1\"").asString()).isEqualTo("1");
    assertThat(roundTrip(Value.class, "1").asLong()).isEqualTo(1L);
    assertThat(roundTrip(Value.class, "true").asBoolean()).isTrue();
    assertThat(roundTrip(Value.class, "[\"a\"]").asListOfString()).containsExactly("a");
    assertThat(roundTrip(Value.class, "[1,2]").asListOfLong()).containsExactly(1L, 2L);
    assertThat(roundTrip(Value.class, "{\"name\":\"T\"}").asCat().name()).isEqualTo("T");
    assertThat(roundTrip(Value.class, "1").asString()).isNull();
    assertThat(read(Value.class, "null")).isNull();
  }

  @Test
  void whatFitsNoVariantIsKept() throws Exception {
    Value unknown = roundTrip(Value.class, "{\"a\":[1,2.5,null]}");

    assertThat(unknown.known()).isFalse();
    assertThat(unknown.value()).isInstanceOf(Map.class);
    assertThat(roundTrip(Value.class, "[true]").value()).isEqualTo(List.of(true));
    assertThat(roundTrip(Value.class, "1.5").known()).isFalse();
  }

  @Test
  void newPropertyDoesNotPushAValueIntoAnotherVariant() throws Exception {
    Pet dog = read(Pet.class, "{\"name\":\"R\",\"bark\":\"loud\",\"new\":{\"x\":1}}");

    assertThat(((Dog) dog).bark()).isSameAs(DogBark.LOUD);
  }

  @Test
  void builtUnionsAreWritten() {
    Holder holder =
        Holder.builder()
            .pet(Cat.builder().name("T").build())
            .value(Value.ofListOfLong(List.of(1L)))
            .build();

    assertThat(write(Holder.class, holder)).isEqualTo("{\"pet\":{\"name\":\"T\"},\"value\":[1]}");
    assertThat(Cat.builder().name("T").build()).isEqualTo(holder.pet());
  }

  @Test
  void scalarsOfOneJsonTypeAreToldApart() throws Exception {
    String json = "{\"pet\":{\"name\":\"T\"},\"sizeOrDate\":\"2026-01-31\"}";

    assertThat(roundTrip(Holder.class, json).sizeOrDate().asLocalDate())
        .isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(refusal(Holder.class, "{\"pet\":null}")).contains("'pet'");
  }

  @Test
  void unionsInUnionsFindTheirVariant() throws Exception {
    Nested dog = roundTrip(Nested.class, "{\"name\":\"R\",\"bark\":\"quiet\"}");
    assertThat(((Dog) dog.asPet()).bark()).isSameAs(DogBark.QUIET);
    assertThat(roundTrip(Nested.class, "true").asValue().asBoolean()).isTrue();
    List<Nested> list = roundTrip(Nested.class, "[[true],{\"name\":\"T\"}]").asListOfNested();
    assertThat(((Cat) list.get(1).asPet()).name()).isEqualTo("T");
  }

  @Test
  void discriminatorDecidesWithItsMapping() throws Exception {
    assertThat(roundTrip(Tagged.class, "{\"method\":\"card\",\"number\":\"1\"}"))
        .isInstanceOf(Card.class);
    assertThat(roundTrip(Tagged.class, "{\"method\":\"wire\"}")).isInstanceOf(Transfer.class);
    assertThat(read(Tagged.class, "{\"number\":\"1\",\"method\":\"sepa\"}"))
        .isEqualTo(Transfer.builder().method("sepa").number("1").build());
    Tagged unknown = roundTrip(Tagged.class, "{\"method\":\"cash\",\"coins\":[1]}");
    assertThat(unknown).isInstanceOf(Tagged.Unknown.class);
    assertThat(refusal(Tagged.class, "{\"method\":\"card\",\"number\":1}")).contains("$.number");
  }

  @Test
  void textThatIsNoObjectIsKeptToo() throws Exception {
    assertThat(roundTrip(Tagged.class, "\"card\"")).hasToString("card");
    assertThat(((Pet.Unknown) roundTrip(Pet.class, "[1]")).value()).isEqualTo(List.of(1L));
    assertThat(read(Pet.class, "null")).isNull();
  }

  @Test
  void unionOfUnionsIsAnInterfaceAboveThem() throws Exception {
    Anything cat = roundTrip(Anything.class, "{\"name\":\"T\",\"lives\":9}");

    assertThat(cat).isInstanceOf(Cat.class).isInstanceOf(Pet.class);
    assertThat(roundTrip(Anything.class, "{\"method\":\"wire\"}")).isInstanceOf(Tagged.class);
    assertThat(roundTrip(Anything.class, "{\"type\":\"x\"}")).isInstanceOf(Event.class);
    assertThat(roundTrip(Anything.class, "{\"method\":\"cash\"}"))
        .isInstanceOf(Anything.Unknown.class);
  }

  @Test
  void classMayBelongToSeveralUnions() throws Exception {
    CatOrCard card = roundTrip(CatOrCard.class, "{\"method\":\"card\"}");

    assertThat(card).isInstanceOf(Card.class).isInstanceOf(Tagged.class);
    assertThat(roundTrip(CatOrCard.class, "{\"name\":\"T\"}")).isInstanceOf(Cat.class);
    assertThat(roundTrip(CatOrCard.class, "{\"x\":1}")).isEqualTo(read(CatOrCard.class, "{\"x\":1}"));
  }

  @Test
  void classMayBeCalledUnknown() throws Exception {
    assertThat(roundTrip(UnknownOrCat.class, "{\"why\":{\"why\":{}}}"))
        .isInstanceOf(UnknownModel.class);
  }

  @Test
  void discriminatorWithoutChildrenIsAPlainProperty() throws Exception {
    assertThat(roundTrip(Event.class, "{\"type\":\"x\"}").type()).isEqualTo("x");
  }

  @Test
  void deepTreesOfUnionsAreReadInReasonableTime() throws Exception {
    String left = "1";
    for (int depth = 0; depth < 40; depth++) {
      left = "{\"left\":" + left + ",\"middle\":2}";
    }
    String json = left;

    Tree tree =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> roundTrip(Tree.class, json));

    assertThat(tree.known()).isTrue();
  }

  @Test
  void deepTreesThatFitNothingAreReadInReasonableTime() throws Exception {
    String left = "\"x\"";
    for (int depth = 0; depth < 40; depth++) {
      left = "{\"left\":" + left + ",\"middle\":2}";
    }
    String json = left;

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> roundTrip(Tree.class, json));
  }
}
