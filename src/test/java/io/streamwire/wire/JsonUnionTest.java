package io.streamwire.wire;

import static io.streamwire.wire.NamedProperties.andOthers;
import static io.streamwire.wire.NamedProperties.only;
import static io.streamwire.wire.NamedProperties.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Which variant of a union a piece of JSON becomes; -1 is none, and the JSON is kept as it is. */
class JsonUnionTest {

  private static final JsonAdapter<?> A = only(property("a", Json.LONG));
  private static final JsonAdapter<?> A_AND_B =
      only(property("a", Json.LONG), property("b", Json.LONG));

  @Test
  void nothingLostBeatsSomethingLost() throws IOException {
    Choices union = new Choices(null, A, A_AND_B);

    assertThat(union.fromJson("{\"a\":1,\"b\":2}"))
        .isEqualTo(new Choice(1, Map.of("a", 1L, "b", 2L)));
  }

  @Test
  void firstVariantWinsAmongEquals() throws IOException {
    Choices union = new Choices(null, A, A_AND_B);

    assertThat(union.fromJson("{\"a\":1}")).isEqualTo(new Choice(0, Map.of("a", 1L)));
    assertThat(union.fromJson("{\"a\":1,\"new\":2}")).isEqualTo(new Choice(0, Map.of("a", 1L)));
  }

  @Test
  void threeUnnamedButKeptPropertiesBeatOneLost() throws IOException {
    Choices union =
        new Choices(
            null,
            only(property("a", Json.ANY), property("b", Json.ANY), property("c", Json.ANY)),
            andOthers(property("d", Json.ANY)));

    assertThat(union.fromJson("{\"a\":1,\"b\":1,\"c\":1,\"d\":1}").variant()).isEqualTo(1);
  }

  @Test
  void oneLostPropertyBeatsFiveUnnamed() throws IOException {
    Choices union =
        new Choices(
            null,
            andOthers(),
            only(
                property("a", Json.ANY),
                property("b", Json.ANY),
                property("c", Json.ANY),
                property("d", Json.ANY)));

    assertThat(union.fromJson("{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1}").variant()).isEqualTo(1);
  }

  @Test
  void variantThatRefusesIsPassedOver() throws IOException {
    Choices union = new Choices(null, Json.LONG, Json.STRING, Json.list(Json.LONG));

    assertThat(union.fromJson("\"1\"")).isEqualTo(new Choice(1, "1"));
    assertThat(union.fromJson("[1]")).isEqualTo(new Choice(2, List.of(1L)));
  }

  @Test
  void whatFitsNothingIsKeptAsItIs() throws IOException {
    Choices union = new Choices(null, Json.LONG, Json.STRING);

    assertThat(union.fromJson("[1.5]")).isEqualTo(new Choice(-1, List.of(new BigDecimal("1.5"))));
  }

  @Test
  void nullIsNull() throws IOException {
    assertThat(new Choices(null, Json.LONG).fromJson("null")).isNull();
    assertThat(new Choices("type", Json.LONG).toJson(null)).isEqualTo("null");
    assertThat(Json.list(new Choices(null, Json.LONG)).fromJson("[null,7]"))
        .containsExactly(null, new Choice(0, 7L));
  }

  @Test
  void cutJsonIsNoUnknownValue() {
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> new Choices(null, Json.list(Json.LONG), Json.ANY).fromJson("[1,"));
  }

  @Test
  void strictReaderRefusesWhatFitsNothing() {
    Choices union = new Choices(null, Json.LONG, A);

    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(union.failOnUnknown()).fromJson("[1,{\"a\":1,\"new\":2}]"))
        .withMessage("Choice: fits no variant at path $[1]");
  }

  @Test
  void strictReaderStaysStrictBehindAUnion() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[{\"a\":1,\"b\":{\"c\":[]}},7]"));
    reader.setFailOnUnknown(true);
    reader.beginArray();

    assertThat(new Choices(null, andOthers(property("a", Json.LONG))).fromJson(reader).variant())
        .isEqualTo(0);
    assertThat(reader.failOnUnknown()).isTrue();
    assertThat(reader.nextInt()).isEqualTo(7);
  }

  @Test
  void unionIsWrittenAsItsVariant() {
    Choices union = new Choices(null, Json.DATE, Json.STRING);

    assertThat(union.toJson(new Choice(1, "x"))).isEqualTo("\"x\"");
    assertThat(union.toJson(new Choice(-1, List.of(1L)))).isEqualTo("[1]");
    assertThat(union).hasToString("JsonAdapter(Choice)");
  }
}
