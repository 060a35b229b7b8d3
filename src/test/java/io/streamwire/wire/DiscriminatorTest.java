package io.streamwire.wire;

import static io.streamwire.wire.NamedProperties.andOthers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A union whose objects tell their variant: {@code type} is {@code a}, {@code 1} or {@code true}.
 */
class DiscriminatorTest {

  private final Choices union =
      new Choices("type", andOthers(), andOthers(), Json.map(Json.ANY), Json.LONG)
          .tagged("a", 0)
          .tagged("1", 1)
          .tagged("true", 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"a"}                       | 0
          {"type":1}                         | 1
          {"type":true}                      | 2
          {"x":{"type":"a"},"y":1,"type":1}  | 1
          {"type":"new"}                     | -1
          {"type":{}}                        | -1
          {"type":null}                      | -1
          {"x":"a"}                          | -1
          {}                                 | -1
          """)
  void textDecides(String json, int variant) throws IOException {
    assertThat(union.fromJson(json).variant()).isEqualTo(variant);
  }

  @Test
  void nothingOfTheObjectIsLost() throws IOException {
    assertThat(union.fromJson("{\"x\":2,\"type\":\"a\"}").value())
        .isEqualTo(Map.of("x", 2L, "type", "a"));
    assertThat(union.fromJson("{\"x\":2,\"type\":\"new\"}").value())
        .isEqualTo(Map.of("x", 2L, "type", "new"));
  }

  @Test
  void valueThatIsNoObjectIsTriedLikeAnyOther() throws IOException {
    assertThat(union.fromJson("7")).isEqualTo(new Choice(3, 7L));
  }

  @Test
  void strictReaderPassesOverWhatStandsBeforeTheDiscriminator() throws IOException {
    assertThat(union.failOnUnknown().fromJson("{\"x\":2,\"type\":true}").variant()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"new\"}", "{}"})
  void strictReaderRefusesAnUnknownText(String json) {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(union.failOnUnknown()).fromJson("[" + json + "]"))
        .withMessage("Choice: fits no variant at path $[0]");
  }

  @Test
  void variantThatMakesNullOfAnObjectIsRefused() {
    JsonAdapter<Object> nothing =
        new JsonAdapter<>() {
          @Override
          public @Nullable Object fromJson(JsonReader reader) throws IOException {
            reader.skipValue();
            return null;
          }

          @Override
          public void toJson(JsonWriter writer, @Nullable Object value) {}
        };

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(
            () ->
                Json.list(new Choices("type", nothing).tagged("a", 0))
                    .fromJson("[{\"type\":\"a\"}]"))
        .withMessage("Choice: unexpected null at path $[0]");
  }
}
