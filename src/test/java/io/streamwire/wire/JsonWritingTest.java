package io.streamwire.wire;

import static io.streamwire.wire.NamedProperties.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Which nulls are written and which are absent, and that numbers are written as they were. */
class JsonWritingTest {

  @Test
  void nullThatSomebodyPutIntoAMapIsWritten() throws IOException {
    Map<String, String> map = Collections.singletonMap("a", null);

    assertThat(Json.map(Json.STRING).toJson(map)).isEqualTo("{\"a\":null}");
    assertThat(Json.ANY.toJson(map)).isEqualTo("{\"a\":null}");
    assertThat(Json.map(Json.STRING).fromJson("{\"a\":null}")).isEqualTo(map);
  }

  @Test
  void nullThatTheContractRequiresIsWrittenAndOthersAreLeftOut() throws IOException {
    Buffer json = new Buffer();
    JsonWriter writer = JsonWriter.of(json);
    writer.beginObject();
    Json.writeAlways(writer, "required", Json.STRING, null);
    writer.name("absent");
    Json.STRING.toJson(writer, null);
    Json.writeAlways(writer, "value", Json.LONG, 1L);
    writer.endObject();

    assertThat(json.readUtf8()).isEqualTo("{\"required\":null,\"value\":1}");
    assertThat(writer.getSerializeNulls()).isFalse();
  }

  @Test
  void additionalPropertiesAreWrittenBehindTheNamedOnes() throws IOException {
    Buffer json = new Buffer();
    JsonWriter writer = JsonWriter.of(json);
    writer.beginObject();
    writer.name("id").value(7);
    AdditionalProperties.write(writer, Json.LONG, Collections.singletonMap("a", null));
    AdditionalProperties.write(writer, Json.LONG, Map.of("b", 2L));
    writer.endObject();

    assertThat(json.readUtf8()).isEqualTo("{\"id\":7,\"a\":null,\"b\":2}");
  }

  @Test
  void repeatedAdditionalPropertyIsAnError() {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(
            () ->
                NamedProperties.andOthers(property("id", Json.LONG))
                    .fromJson("{\"a\":1,\"id\":7,\"a\":2}"))
        .withMessage("Expected unique names but one is repeated at path $.a");
  }

  @Test
  void additionalPropertiesCannotBeChangedFromOutside() {
    assertThat(new AdditionalProperties<>(Json.ANY).map()).isUnmodifiable();
  }

  @Test
  void setKeepsItsOrderAndRefusesARepeatedItem() throws IOException {
    Set<String> set = Json.set(Json.STRING).fromJson("[\"b\",\"a\",null]");

    assertThat(set).containsExactly("b", "a", null).isUnmodifiable();
    assertThat(Json.set(Json.STRING).toJson(new LinkedHashSet<>(List.of("b", "a"))))
        .isEqualTo("[\"b\",\"a\"]");
    assertThat(Json.set(Json.STRING).fromJson("null")).isNull();
    assertThat(Json.set(Json.STRING).toJson(null)).isEqualTo("null");
  }

  @Test
  void freeFormJsonIsWrittenAsItWasRead() throws IOException {
    String json = "{\"a\":[1,9223372036854775808,-9223372036854775808,0.10,true,null,\"x\",{}]}";

    Object value = Json.ANY.fromJson(json);

    assertThat(value)
        .isEqualTo(
            Map.of(
                "a",
                Arrays.asList(
                    1L,
                    BigInteger.ONE.shiftLeft(63),
                    Long.MIN_VALUE,
                    new BigDecimal("0.10"),
                    true,
                    null,
                    "x",
                    Map.of())));
    assertThat(Json.ANY.toJson(value)).isEqualTo(json);
    assertThat(Json.ANY.toJson(CharBuffer.wrap("text"))).isEqualTo("\"text\"");
  }

  @Test
  void freeFormJsonRefusesANumberInTheMillionsOfDigits() {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.ANY.fromJson("[" + "9".repeat(10_001) + "]"))
        .withMessage(
            "Expected a number of at most 10000 digits but was "
                + "9".repeat(40)
                + "… at path $[0]");
  }

  @Test
  void numberOfTenThousandDigitsIsRead() throws IOException {
    String digits = "9".repeat(10_000);

    assertThat(Json.BIG_INTEGER.fromJson(digits)).isEqualTo(new BigInteger(digits));
    assertThat(Json.BIG_DECIMAL.fromJson("1e10000")).isEqualTo(new BigDecimal("1e10000"));
  }

  @Test
  void adapterIsLookedUpInTheGivenMoshi() throws IOException {
    Moshi moshi = new Moshi.Builder().add(String.class, Json.STRING.nullSafe()).build();

    assertThat(
            Json.of(moshi, String.class).fromJson(JsonReader.of(new Buffer().writeUtf8("\"a\""))))
        .isEqualTo("a");
    assertThat(Json.of(moshi, String.class).toJson("a")).isEqualTo("\"a\"");
    assertThat(Json.of(moshi, String.class)).hasToString("JsonAdapter(java.lang.String)");
  }
}
