package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An interface whose objects tell their class by {@code kind}. */
class JsonSubtypesTest {

  interface Shape {}

  record Circle(Map<String, Object> members) implements Shape {}

  record Plain(Map<String, Object> members) implements Shape {}

  /** The adapters of the two classes, which would be generated too. */
  static final class Classes {
    @FromJson
    public Circle circle(Map<String, Object> members) {
      return new Circle(members);
    }

    @ToJson
    public Map<String, Object> members(Circle circle) {
      return circle.members();
    }

    @FromJson
    public Plain plain(Map<String, Object> members) {
      return new Plain(members);
    }

    @ToJson
    public Map<String, Object> members(Plain plain) {
      return plain.members();
    }
  }

  private static final class Shapes extends JsonSubtypes<Shape> {
    Shapes(Moshi moshi) {
      super(moshi, "Shape", "kind", Plain.class);
      tag("circle", Circle.class);
    }
  }

  private static final class Strange extends UnknownValue implements Shape {
    Strange(Object value) {
      super(value);
    }
  }

  private static final class EitherShape extends JsonSubtypes<Shape> {
    EitherShape(Moshi moshi) {
      super(moshi, "EitherShape", "kind", Strange::new);
      tag("circle", Circle.class);
    }
  }

  private static final class AnyShape extends JsonSubtypes<Shape> {
    AnyShape(Moshi moshi) {
      super(moshi, "AnyShape", null, Strange::new, Circle.class, Plain.class);
    }
  }

  private final Shapes shapes = new Shapes(moshi());

  @Test
  void kindTellsTheClassWhereverItStands() throws IOException {
    assertThat(shapes.fromJson("{\"r\":2,\"kind\":\"circle\"}"))
        .isEqualTo(new Circle(Map.of("r", 2L, "kind", "circle")));
  }

  @Test
  void unknownOrMissingKindIsTheBaseClass() throws IOException {
    assertThat(shapes.fromJson("{\"kind\":\"star\"}")).isEqualTo(new Plain(Map.of("kind", "star")));
    assertThat(shapes.fromJson("{}")).isEqualTo(new Plain(Map.of()));
  }

  @Test
  void nullIsNull() throws IOException {
    assertThat(shapes.fromJson("null")).isNull();
    assertThat(shapes.toJson(null)).isEqualTo("null");
    assertThat(Json.list(shapes).fromJson("[null,{}]")).containsExactly(null, new Plain(Map.of()));
  }

  @Test
  void valueIsWrittenByItsOwnClass() {
    assertThat(shapes.toJson(new Circle(Map.of("r", 2)))).isEqualTo("{\"r\":2}");
    assertThat(shapes).hasToString("JsonAdapter(Shape)");
  }

  @Test
  void anythingButAnObjectIsRefused() {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(shapes).fromJson("[7]"))
        .withMessage("Shape: expected an object but was NUMBER at path $[0]");
  }

  @Test
  void strictReaderRefusesAnUnknownKindOnly() throws IOException {
    JsonAdapter<Shape> strict = shapes.failOnUnknown();

    assertThat(strict.fromJson("{\"kind\":\"circle\"}")).isInstanceOf(Circle.class);
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(strict).fromJson("[{\"kind\":\"star\"}]"))
        .withMessage("Shape: 'kind' has no known value at path $[0]");
  }

  @Test
  void variantOfAnUnknownKindFitsWorseThanOneThatNamesAll() throws IOException {
    Choices union = new Choices(null, shapes, Json.map(Json.ANY));

    assertThat(union.fromJson("{\"kind\":\"star\"}").variant()).isEqualTo(1);
    assertThat(union.fromJson("{\"kind\":\"circle\"}").variant()).isEqualTo(0);
  }

  @Test
  void whatIsNoClassOfAUnionIsKeptAndWrittenAsItWas() throws IOException {
    JsonAdapter<Shape> either = new EitherShape(moshi());

    assertThat(either.fromJson("{\"kind\":\"circle\"}")).isInstanceOf(Circle.class);
    for (String json : List.of("{\"kind\":\"star\",\"points\":[5]}", "{}", "7", "[null]")) {
      Shape strange = either.fromJson(json);
      assertThat(strange).isInstanceOf(Strange.class);
      assertThat(either.toJson(strange)).isEqualTo(json);
    }
    assertThat(either.fromJson("null")).isNull();
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> either.failOnUnknown().fromJson("{\"kind\":\"star\"}"))
        .withMessage("EitherShape: fits no variant at path $");
  }

  @Test
  void withoutADiscriminatorTheClosestClassIsTaken() throws IOException {
    JsonAdapter<Shape> any = new AnyShape(moshi());

    assertThat(any.fromJson("{\"kind\":\"star\"}")).isInstanceOf(Circle.class);
    assertThat(any.fromJson("7")).isEqualTo(new Strange(7L)).hasToString("7");
    assertThat(new Strange(7L)).hasSameHashCodeAs(7L).isNotEqualTo(new UnknownValue(7L) {});
  }

  private static Moshi moshi() {
    return new Moshi.Builder().add(new Classes()).add(new JsonTypes()).build();
  }
}
