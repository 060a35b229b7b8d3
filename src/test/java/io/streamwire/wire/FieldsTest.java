package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What generated constructors and builders do with their fields. */
class FieldsTest {

  @Test
  void requiredFieldIsHandedThroughOrNamed() {
    assertThat(Fields.require("Cat", "name", "Tom")).isEqualTo("Tom");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.require("Cat", "name", null))
        .withMessage("Cat: required field 'name' is not set");
  }

  @Test
  void additionalPropertyMayNotTakeTheNameOfANamedOne() {
    assertThatCode(() -> Fields.requireOthers("Cat", Map.of("fur", 1), "name", "lives"))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.requireOthers("Cat", Map.of("lives", 9), "name", "lives"))
        .withMessage(
            "Cat: additional property 'lives' (expected: a name without a builder method)");
  }

  @Test
  void collectionIsCopiedAtTheDoor() {
    List<String> source = new ArrayList<>(List.of("b", "a"));
    Map<String, String> entries = new LinkedHashMap<>(Map.of("a", "1"));
    List<String> list = Fields.list(source);
    Set<String> set = Fields.set(source);
    Map<String, String> map = Fields.map(entries);
    source.clear();
    entries.clear();

    assertThat(list).containsExactly("b", "a").isUnmodifiable();
    assertThat(set).containsExactly("b", "a").isUnmodifiable();
    assertThat(map).containsExactly(Map.entry("a", "1")).isUnmodifiable();
  }

  @Test
  void nullStaysNull() {
    assertThat(Fields.list(null)).isNull();
    assertThat(Fields.set(null)).isNull();
    assertThat(Fields.map(null)).isNull();
  }

  @Test
  void listThatGrowsIsNeverTheCallersUnmodifiableOne() {
    assertThat(Fields.growing(null)).isEmpty();
    List<String> grown = Fields.growing(List.of("a"));
    grown.add("b");
    assertThat(Fields.growing(grown)).isSameAs(grown).containsExactly("a", "b");
  }

  @Test
  void descriptionLeavesOutWhatIsAbsentAndHidesWhatIsSecret() {
    assertThat(
            new ToStringBuilder("Cat")
                .add("name", "Tom")
                .add("lives", null)
                .mask("pin", "4711")
                .mask("key", null))
        .hasToString("Cat{name=Tom, pin=***}");
    assertThat(new ToStringBuilder("Cat")).hasToString("Cat{}");
  }
}
