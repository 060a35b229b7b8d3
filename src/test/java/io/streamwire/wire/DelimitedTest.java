package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that travel as one parameter. */
class DelimitedTest {

  @Test
  void itemsAreEncodedAndTheDelimiterOfAListWithCommasIsNot() {
    assertThat(CommaSeparated.of("a b", "c,d").encoded()).isEqualTo("a%20b,c%2Cd");
    assertThat(SpaceSeparated.of("a", "b").encoded()).isEqualTo("a%20b");
    assertThat(PipeSeparated.of("a", "b|c").encoded()).isEqualTo("a%7Cb%7Cc");
    assertThat(CommaSeparated.of("a;", "b").encoded(";id=")).isEqualTo("a%3B;id=b");
  }

  @Test
  void textIsNotEncoded() {
    assertThat(CommaSeparated.of("a b", 1, new BigDecimal("1E+1"))).hasToString("a b,1,10");
    assertThat(SpaceSeparated.of("a", "b")).hasToString("a b");
    assertThat(PipeSeparated.of("a", "b")).hasToString("a|b");
  }

  @Test
  void itemsAreCopiedInTheirOrder() {
    List<String> source = new ArrayList<>(List.of("b", "a"));
    List<Delimited<String>> lists =
        List.of(
            CommaSeparated.copyOf(source),
            SpaceSeparated.copyOf(source),
            PipeSeparated.copyOf(source));
    source.clear();

    assertThat(lists)
        .allSatisfy(list -> assertThat(list.items()).containsExactly("b", "a").isUnmodifiable());
  }

  @Test
  void listsAreEqualIfItemsAndDelimiterAre() {
    assertThat(CommaSeparated.of("a", "b"))
        .isEqualTo(CommaSeparated.copyOf(List.of("a", "b")))
        .hasSameHashCodeAs(CommaSeparated.of("a", "b"))
        .isNotEqualTo(CommaSeparated.of("b", "a"))
        .isNotEqualTo(SpaceSeparated.of("a", "b"))
        .isNotEqualTo(List.of("a", "b"));
    assertThat(CommaSeparated.of("a").hashCode()).isNotEqualTo(CommaSeparated.of("b").hashCode());
  }
}
