package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An enumeration of numbers that may grow: 1 and 2 are named. */
class JsonEnumTest {

  private static final class Level extends OpenEnum<BigDecimal> {
    private static final List<Level> VALUES =
        List.of(new Level(new BigDecimal("1"), true), new Level(new BigDecimal("2"), true));
    private static final Map<BigDecimal, Level> KNOWN = byValue(VALUES);

    private Level(BigDecimal value, boolean known) {
      super(value, known);
    }

    static Level of(BigDecimal value) {
      Level constant = KNOWN.get(value);
      return constant == null ? new Level(value, false) : constant;
    }
  }

  private static final class Levels extends JsonEnum<BigDecimal, Level> {
    Levels() {
      super(Json.BIG_DECIMAL, Level::of);
    }
  }

  private final JsonAdapter<Level> levels = new Levels();

  @Test
  void namedValueIsItsConstantHoweverTheNumberIsSpelled() throws IOException {
    assertThat(levels.fromJson("1")).isSameAs(Level.VALUES.get(0));
    assertThat(levels.fromJson("2.00")).isSameAs(Level.VALUES.get(1));
  }

  @Test
  void valueWithoutANameIsKept() throws IOException {
    assertThat(levels.fromJson("3.50")).isEqualTo(new Level(new BigDecimal("3.50"), false));
    assertThat(levels.toJson(new Level(new BigDecimal("3.50"), false))).isEqualTo("3.50");
  }

  @Test
  void nullIsNull() throws IOException {
    assertThat(levels.fromJson("null")).isNull();
    assertThat(levels.toJson(null)).isEqualTo("null");
  }

  @Test
  void strictReaderRefusesAValueWithoutAName() throws IOException {
    assertThat(levels.failOnUnknown().fromJson("1")).isSameAs(Level.VALUES.get(0));
    assertThatExceptionOfType(JsonDataException.class)
        .isThrownBy(() -> Json.list(levels.failOnUnknown()).fromJson("[1,3]"))
        .withMessage("Expected a value of the enum but was 3 at path $[1]");
  }

  @Test
  void variantThatNamesTheValueFitsBetter() throws IOException {
    Choices union = new Choices(null, levels, Json.BIG_DECIMAL);

    assertThat(union.fromJson("3").variant()).isEqualTo(1);
    assertThat(union.fromJson("2").variant()).isEqualTo(0);
  }

  @Test
  void adapterSaysWhatItReads() {
    assertThat(levels).hasToString("JsonAdapter(JsonAdapter(a number), open enum)");
  }

  private static final class Word extends OpenEnum<String> {
    private Word(String value, boolean known) {
      super(value, known);
    }

    static Map<String, Word> index(Word... words) {
      return byValue(List.of(words));
    }
  }

  @Test
  void textsAreToldApartByEveryCharacter() {
    Map<String, Word> index =
        Word.index(new Word("a", true), new Word("A", true), new Word("", true));

    assertThat(index.get("A")).hasToString("A");
    assertThat(index.get("b")).isNull();
  }

  @Test
  void valuesOfTwoEnumerationsAreNeverEqual() {
    final class Other extends OpenEnum<String> {
      Other() {
        super("a", true);
      }
    }

    assertThat(new Word("a", false)).isEqualTo(new Word("a", true)).isNotEqualTo(new Other());
  }

  @Test
  void thereIsNoEmptyValue() {
    assertThatNullPointerException().isThrownBy(() -> new Word(null, false)).withMessage("value");
  }
}
