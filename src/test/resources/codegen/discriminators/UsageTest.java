package feature.discriminators;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.discriminators.model.Box;
import feature.discriminators.model.Circle;
import feature.discriminators.model.Drawing;
import feature.discriminators.model.PlainShape;
import feature.discriminators.model.Roadster;
import feature.discriminators.model.Shape;
import feature.discriminators.model.Unmapped;
import feature.discriminators.model.Vehicle;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void mappingTellsTheClass() throws Exception {
    Shape circle = roundTrip(Shape.class, "{\"kind\":\"circle\",\"id\":\"c\",\"radius\":2}");

    assertThat(circle).isInstanceOf(Circle.class);
    assertThat(circle.id()).isEqualTo("c");
    assertThat(((Circle) circle).radius()).isEqualTo(2L);
    assertThat(roundTrip(Shape.class, "{\"kind\":\"square\",\"id\":\"s\",\"side\":2}"))
        .isInstanceOf(Box.class);
    assertThat(read(Shape.class, "{\"id\":\"c\",\"radius\":2,\"kind\":\"circle\"}"))
        .as("wherever the discriminator stands")
        .isEqualTo(circle);
  }

  @Test
  void schemaWithoutMappingGoesByItsName() throws Exception {
    assertThat(roundTrip(Shape.class, "{\"kind\":\"Unmapped\",\"id\":\"u\"}"))
        .isInstanceOf(Unmapped.class);
  }

  @Test
  void unknownKindKeepsEverything() throws Exception {
    Shape shape = roundTrip(Shape.class, "{\"kind\":\"star\",\"id\":\"s\",\"points\":[5,null]}");

    assertThat(shape).isInstanceOf(PlainShape.class);
    assertThat(((PlainShape) shape).additionalProperties()).containsKey("points");
  }

  @Test
  void builderKnowsTheOneTextOfItsClass() {
    assertThat(write(Shape.class, Circle.builder().id("c").build()))
        .isEqualTo("{\"kind\":\"circle\",\"id\":\"c\"}");
  }

  @Test
  void listsMixKinds() throws Exception {
    Drawing drawing =
        roundTrip(
            Drawing.class,
            "{\"shapes\":[{\"kind\":\"box\",\"id\":\"1\",\"side\":1},"
                + "{\"kind\":\"circle\",\"id\":\"2\"}],\"one\":{\"kind\":\"circle\",\"id\":\"3\"}}");

    assertThat(drawing.shapes().get(0)).isInstanceOf(Box.class);
    assertThat(drawing.one().id()).isEqualTo("3");
  }

  @Test
  void wrongJsonIsRefusedWithItsPath() {
    assertThat(refusal(Drawing.class, "{\"shapes\":[1]}"))
        .isEqualTo("Shape: expected an object but was NUMBER at path $.shapes[0]");
    assertThat(refusal(Drawing.class, "{\"shapes\":[{\"kind\":\"circle\"}]}"))
        .isEqualTo("Circle: required property 'id' is missing or null at path $.shapes[0]");
  }

  @Test
  void familiesOfFamiliesFindTheLeaf() throws Exception {
    assertThat(
            roundTrip(
                Vehicle.class, "{\"type\":\"Roadster\",\"model\":\"Roadster\",\"roof\":true}"))
        .isInstanceOf(Roadster.class);
  }
}
