package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON adapters that generated code is composed of. */
class JsonTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Json.STRING, "\"a\\u00e9\\n\"", "aé\n"),
        Arguments.of(Json.STRING, "\"\"", ""),
        Arguments.of(Json.BOOLEAN, "true", true),
        Arguments.of(Json.INTEGER, "-2147483648", Integer.MIN_VALUE),
        Arguments.of(Json.INTEGER, "1.0", 1),
        Arguments.of(Json.LONG, "9007199254740993", 9007199254740993L),
        Arguments.of(Json.LONG, "9223372036854775807", Long.MAX_VALUE),
        Arguments.of(Json.DOUBLE, "1e-3", 0.001),
        Arguments.of(Json.BIG_INTEGER, "18446744073709551616", BigInteger.ONE.shiftLeft(64)),
        Arguments.of(Json.BIG_INTEGER, "1e3", BigInteger.valueOf(1000)),
        Arguments.of(Json.BIG_DECIMAL, "0.10", new BigDecimal("0.10")),
        Arguments.of(Json.DECIMAL, "\"0.10\"", new BigDecimal("0.10")),
        Arguments.of(Json.DATE, "\"2026-01-31\"", LocalDate.of(2026, 1, 31)),
        Arguments.of(
            Json.DATE_TIME,
            "\"2026-01-31t12:00:00.5z\"",
            OffsetDateTime.parse("2026-01-31T12:00:00.5Z")),
        Arguments.of(
            Json.DATE_TIME,
            "\"2026-01-31 12:00:00+02:00\"",
            OffsetDateTime.parse("2026-01-31T12:00:00+02:00")),
        Arguments.of(
            Json.UUID,
            "\"B3877C40-DA60-4998-90AD-B792E98472AF\"",
            UUID.fromString("b3877c40-da60-4998-90ad-b792e98472af")),
        Arguments.of(Json.BYTES, "\"aGk=\"", ByteString.encodeUtf8("hi")),
        Arguments.of(Json.RFC_2822, "\"yesterday\"", Rfc2822Date.of("yesterday")),
        Arguments.of(Json.list(Json.STRING), "[\"a\",\"b\"]", List.of("a", "b")),
        Arguments.of(Json.map(Json.INTEGER), "{\"a\":1}", Map.of("a", 1)),
        Arguments.of(Json.ANY, "[1,2.50,\"a\",true,{}]", anything()));
  }

  private static List<Object> anything() {
    return List.of(1L, new BigDecimal("2.50"), "a", true, Map.of());
  }

  @ParameterizedTest
  @MethodSource("values")
  void valueIsRead(JsonAdapter<?> adapter, String json, Object value) throws IOException {
    assertThat(adapter.fromJson(json)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void valueSurvivesTheWire(JsonAdapter<T> adapter, String json, T value) throws IOException {
    assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void nullIsNull(JsonAdapter<?> adapter, String json, Object value) throws IOException {
    assertThat(adapter.fromJson("null")).isNull();
    assertThat(adapter.toJson(null)).isEqualTo("null");
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Json.STRING, "1", "Expected a string but was NUMBER at path $[0]"),
        Arguments.of(Json.STRING, "true", "Expected a string but was BOOLEAN at path $[0]"),
        Arguments.of(Json.STRING, "{}", "Expected a string but was BEGIN_OBJECT at path $[0]"),
        Arguments.of(Json.BOOLEAN, "\"true\"", "Expected a boolean but was STRING at path $[0]"),
        Arguments.of(Json.INTEGER, "\"1\"", "Expected an int but was STRING at path $[0]"),
        Arguments.of(Json.INTEGER, "2147483648", "Expected an int but was 2147483648 at path $[0]"),
        Arguments.of(Json.INTEGER, "1.5", "Expected an int but was 1.5 at path $[0]"),
        Arguments.of(
            Json.LONG,
            "9223372036854775808",
            "Expected a long but was 9223372036854775808 at path $[0]"),
        Arguments.of(Json.DOUBLE, "\"1\"", "Expected a double but was STRING at path $[0]"),
        Arguments.of(
            Json.BIG_INTEGER, "1.5", "Expected a whole number but was a fraction at path $[0]"),
        Arguments.of(
            Json.BIG_DECIMAL,
            "1e999999999",
            "Expected a number with an exponent of at most 10000 but was 1e999999999 at path $[0]"),
        Arguments.of(
            Json.BIG_DECIMAL,
            "1e99999999999",
            "Expected a number with an exponent of at most 10000 but was 1e99999999999 at path"
                + " $[0]"),
        Arguments.of(
            Json.ANY,
            "-1e-10001",
            "Expected a number with an exponent of at most 10000 but was -1e-10001 at path $[0]"),
        Arguments.of(
            Json.DECIMAL, "\"ten\"", "Expected a decimal number but was \"ten\" at path $[0]"),
        Arguments.of(
            Json.DATE,
            "\"2026-02-30\"",
            "Expected a date like 2026-01-31 but was \"2026-02-30\" at path $[0]"),
        Arguments.of(
            Json.DATE_TIME,
            "\"2026-01-31\"",
            "Expected a date and time like 2026-01-31T12:00:00Z but was \"2026-01-31\" at path"
                + " $[0]"),
        Arguments.of(
            Json.UUID,
            "\"1-1-1-1-1\"",
            "Expected a UUID of 36 characters but was \"1-1-1-1-1\" at path $[0]"),
        Arguments.of(Json.BYTES, "\"@\"", "Expected Base64 text but was \"@\" at path $[0]"),
        Arguments.of(
            Json.list(Json.STRING), "{}", "Expected an array but was BEGIN_OBJECT at path $[0]"),
        Arguments.of(
            Json.list(Json.STRING),
            "[\"a\",1]",
            "Expected a string but was NUMBER at path $[0][1]"),
        Arguments.of(
            Json.set(Json.STRING),
            "[\"a\",\"a\"]",
            "Expected unique items but one is repeated at path $[0][1]"),
        Arguments.of(
            Json.map(Json.STRING), "[]", "Expected an object but was BEGIN_ARRAY at path $[0]"),
        Arguments.of(
            Json.map(Json.STRING),
            "{\"a\":\"1\",\"a\":\"2\"}",
            "Expected unique names but one is repeated at path $[0].a"),
        Arguments.of(
            Json.ANY,
            "{\"a\":1,\"a\":2}",
            "Expected unique names but one is repeated at path $[0].a"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void misfitNamesValueExpectationAndPath(JsonAdapter<?> adapter, String json, String message) {
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(adapter).fromJson("[" + json + "]"))
        .withMessage(message);
  }

  @Test
  void longTextIsCutInTheMessage() {
    assertThatThrownBy(() -> Json.DATE.fromJson("\"" + "x".repeat(10_000) + "\""))
        .isInstanceOf(JsonDataException.class)
        .message()
        .hasSizeLessThan(200)
        .endsWith("…\" at path $");
  }

  @Test
  void textOf60CharactersIsShownWhole() {
    assertThatThrownBy(() -> Json.DATE.fromJson("\"" + "x".repeat(60) + "\""))
        .hasMessageEndingWith("but was \"" + "x".repeat(60) + "\" at path $");
  }

  @Test
  void longNumberIsCutInTheMessage() {
    assertThatThrownBy(() -> Json.BIG_DECIMAL.fromJson("7".repeat(10_000) + "e10001"))
        .isInstanceOf(JsonDataException.class)
        .message()
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400"})
  void doubleOutOfRangeIsAnError(String json) {
    assertThatThrownBy(() -> Json.DOUBLE.fromJson(json)).hasMessageContaining("at path $");
  }

  @Test
  void whatIsReadIsUnmodifiable() throws IOException {
    List<String> list = Json.list(Json.STRING).fromJson("[\"a\"]");
    Map<String, String> map = Json.map(Json.STRING).fromJson("{\"a\":\"b\"}");

    assertThat(list).isUnmodifiable();
    assertThat(map).isUnmodifiable();
  }

  @Test
  void nestingOf200IsReadAndOf1000IsAnErrorWithAPath() throws IOException {
    assertThat(Json.ANY.fromJson("[".repeat(200) + "]".repeat(200))).isNotNull();
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.ANY.fromJson("[".repeat(1000) + "]".repeat(1000)))
        .withMessageStartingWith("Nesting too deep at $[0]");
  }

  @Test
  void freeFormJsonTakesJsonsOwnTypesOnly() {
    assertThatThrownBy(() -> Json.ANY.toJson(List.of("text", LocalDate.MIN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Free-form JSON at $[1] contains a java.time.LocalDate (expected: text, number, boolean,"
                + " null, list or map)");
  }
}
