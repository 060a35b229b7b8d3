package io.streamwire.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's own form encoder, which follows the same standard, is the oracle. */
class FormBodyTest {

  @Test
  void fieldsKeepTheirOrder() {
    assertThat(
            RecordedRequests.by(
                form -> {
                  form.field("Url", "wss://x/y");
                  form.field("Name", "my stream");
                }))
        .isEqualTo("Url=wss%3A%2F%2Fx%2Fy&Name=my+stream");
  }

  @Test
  void noFieldIsAnEmptyBody() {
    assertThat(RecordedRequests.by(form -> {})).isEmpty();
  }

  @Test
  void nullIsLeftOutAndEmptyTextIsSent() {
    assertThat(
            RecordedRequests.by(
                form -> {
                  form.field("a", (String) null);
                  form.field("b", "");
                  form.field("c", (Object) null);
                  form.joined("d", ",", null);
                }))
        .isEqualTo("b=");
  }

  @Test
  void contentTypeHasNoCharset() {
    assertThat(FormBody.of(form -> {}).contentType())
        .hasToString("application/x-www-form-urlencoded");
  }

  @Test
  void bodyCanBeWrittenTwice() throws Exception {
    FormBody body = FormBody.of(form -> form.field("a", "b"));
    Buffer wire = new Buffer();
    body.writeTo(wire);
    body.writeTo(wire);

    assertThat(wire.readUtf8()).isEqualTo("a=ba=b");
    assertThat(body.isOneShot()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "&=+%, %26%3D%2B%25",
    "~!*'()-._, %7E%21*%27%28%29-._",
    "é, %C3%A9",
    "日本, %E6%97%A5%E6%9C%AC",
    "😀, %F0%9F%98%80"
  })
  void markIsEscapedAsItsUtf8Bytes(String text, String escaped) {
    assertThat(RecordedRequests.by(form -> form.field(text, text)))
        .isEqualTo(escaped + "=" + escaped);
  }

  @Test
  void lineBreaksAndNullCharacterAreEscaped() {
    assertThat(RecordedRequests.by(form -> form.field("a", "\r\n\0\t")))
        .isEqualTo("a=%0D%0A%00%09");
  }

  @ParameterizedTest
  @CsvSource({"x\uD83Dy, 1", "\uDE00, 0", "\uD83D\uDE00\uD83D, 2", "\uDE00\uD83D, 0"})
  void halfASurrogatePairIsRefused(String text, int at) {
    String expected = " unpaired surrogate at index " + at + " (expected: well-formed Unicode)";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordedRequests.by(form -> form.field("a", text)))
        .withMessage("a:" + expected);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordedRequests.by(form -> form.field("l", List.of("b", text))))
        .withMessage("l:" + expected);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordedRequests.by(form -> form.field(text, "a")))
        .withMessage("field name:" + expected);
  }

  @Test
  void everyCharacterIsEncodedAsByTheOracle() {
    String all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(point -> point < 0x12000 || point > 0x10FF00)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .collect(joining("|"));

    assertThat(RecordedRequests.by(form -> form.field("all", all)).equals("all=" + oracle(all)))
        .isTrue();
  }

  static Stream<Random> seeds() {
    return IntStream.range(0, 200).mapToObj(Random::new);
  }

  @ParameterizedTest(name = "seed {index}")
  @MethodSource("seeds")
  void whateverIsPutInIsEncodedAsByTheOracle(Random random) {
    List<Map.Entry<String, String>> fields =
        Stream.generate(() -> Map.entry(text(random), text(random)))
            .limit(random.nextInt(20))
            .toList();
    String expected =
        fields.stream()
            .map(field -> oracle(field.getKey()) + "=" + oracle(field.getValue()))
            .collect(joining("&"));

    assertThat(
            RecordedRequests.by(form -> fields.forEach(f -> form.field(f.getKey(), f.getValue()))))
        .isEqualTo(expected);
  }

  /** Mostly ASCII with its marks; now and then any character. */
  private static String text(Random random) {
    return random
        .ints(random.nextInt(60))
        .map(bits -> bits % 3 == 0 ? (bits >>> 1) % Character.MAX_CODE_POINT : bits & 0x7F)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .mapToObj(Character::toString)
        .collect(joining());
  }

  private static String oracle(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void listRepeatsItsName() {
    assertThat(RecordedRequests.by(form -> form.field("To", List.of("a", "b c"))))
        .isEqualTo("To=a&To=b+c");
  }

  @Test
  void joinedListIsOneField() {
    assertThat(RecordedRequests.by(form -> form.joined("To", ",", List.of("a", 2))))
        .isEqualTo("To=a%2C2");
  }

  @Test
  void nestedObjectsStandInBrackets() {
    FormFields range =
        form -> {
          form.field("from", 1);
          form.field("tags", List.of("x", "y"));
        };
    FormFields filter = form -> form.field("range", range);

    assertThat(decoded(form -> form.field("filter", filter)))
        .isEqualTo("filter[range][from]=1&filter[range][tags]=x&filter[range][tags]=y");
    assertThat(decoded(form -> form.field("items", List.of(range, range))))
        .startsWith("items[0][from]=1&items[0][tags]=x&")
        .contains("&items[1][from]=1&");
    assertThat(decoded(form -> form.field("map", new TreeMap<>(Map.of("a", 1, "b", filter)))))
        .startsWith("map[a]=1&map[b][range][from]=1&");
  }

  private static String decoded(FormFields fields) {
    return RecordedRequests.by(fields).replace("%5B", "[").replace("%5D", "]");
  }

  @Test
  void scalarsAreSpelledForTheWire() {
    assertThat(
            RecordedRequests.by(
                form -> {
                  form.field("big", new BigDecimal("1E+3"));
                  form.field("time", OffsetDateTime.parse("2026-01-31T12:00:00Z"));
                  form.field("bytes", ByteString.encodeUtf8("hi"));
                  form.field("yes", true);
                }))
        .isEqualTo("big=1000&time=2026-01-31T12%3A00%3A00Z&bytes=aGk%3D&yes=true");
  }
}
