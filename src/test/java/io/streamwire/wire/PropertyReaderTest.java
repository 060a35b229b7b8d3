package io.streamwire.wire;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How generated adapters walk through an object; 130 properties need more than one long's bits. */
class PropertyReaderTest {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(IntStream.range(0, 130).mapToObj(i -> "p" + i).toArray(String[]::new));

  @Test
  void propertiesComeInTheOrderOfTheDocument() throws IOException {
    assertThat(read("{\"p129\":1,\"p0\":2,\"p64\":3}")).containsExactly(129, 0, 64);
  }

  @Test
  void unknownPropertiesAreSkippedWhateverTheyHold() throws IOException {
    assertThat(read("{\"x\":{\"p1\":[{}]},\"p1\":1,\"y\":null,\"z\":[[1],\"}\"]}"))
        .containsExactly(1);
  }

  @Test
  void unknownPropertiesAreKeptWhereTheContractAllowsThem() throws IOException {
    AdditionalProperties<Object> extras = new AdditionalProperties<>(Json.ANY);
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"x\":[1],\"p1\":1,\"y\":null}"));
    PropertyReader properties = PropertyReader.begin("Thing", reader, NAMES, extras);
    while (properties.next() >= 0) {
      reader.skipValue();
    }

    assertThat(extras.map()).containsEntry("x", List.of(1L)).containsEntry("y", null).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 129})
  void repeatedPropertyIsAnError(int index) {
    String json = "{\"p" + index + "\":1,\"p" + index + "\":1}";

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> read(json))
        .withMessage("Thing: property is repeated at path $.p" + index);
  }

  @Test
  void allPropertiesOnceIsNoRepetition() throws IOException {
    String json =
        IntStream.range(0, 130).mapToObj(i -> "\"p" + i + "\":1").collect(joining(",", "{", "}"));

    assertThat(read(json)).hasSize(130);
  }

  @Test
  void anythingButAnObjectIsAnError() {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> read("[]"))
        .withMessage("Thing: expected an object but was BEGIN_ARRAY at path $");
  }

  @Test
  void missingPropertyIsNamedWithThePathOfItsObject() {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"things\":[{},{}]}"));

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(
            () -> {
              reader.beginObject();
              assertThat(reader.nextName()).isEqualTo("things");
              reader.beginArray();
              reader.skipValue();
              PropertyReader properties = PropertyReader.begin("Thing", reader, NAMES);
              assertThat(properties.next()).isEqualTo(-1);
              properties.require("p1", null);
            })
        .withMessage("Thing: required property 'p1' is missing or null at path $.things[1]");
  }

  private static List<Integer> read(String json) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    PropertyReader properties = PropertyReader.begin("Thing", reader, NAMES);
    List<Integer> seen = new ArrayList<>();
    for (int next = properties.next(); next >= 0; next = properties.next()) {
      seen.add(next);
      reader.skipValue();
    }
    return seen;
  }
}
