package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"...", "a..b", ".a", "a/b", "a%2Fb", "a b", "a#b", "a?b", "ü", "😀"})
  void segmentIsEncodedWhateverItHolds(String value) {
    assertThat(ArgumentCheck.pathSegment("id", value)).isEqualTo(value);
  }

  @Test
  void segmentThatWouldLeaveItsPlaceIsRefused() {
    assertThatThrownBy(() -> ArgumentCheck.pathSegment("id", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is missing (expected: a text)");
    assertThatThrownBy(() -> ArgumentCheck.pathSegment("id", " "))
        .hasMessage("id is blank (expected: a text)");
    for (String dots : new String[] {".", ".."}) {
      assertThatThrownBy(() -> ArgumentCheck.pathSegment("id", dots))
          .hasMessageStartingWith(
              "id: \"" + dots + "\" (expected: a text other than a dot segment");
    }
    for (String half : new String[] {"a\ud83d", "\ude00a", "\ud83da"}) {
      assertThatThrownBy(() -> ArgumentCheck.pathSegment("id", half))
          .hasMessageContaining("surrogate");
    }
  }

  @Test
  void requiredNamesTheType() {
    assertThatThrownBy(() -> ArgumentCheck.required("request", null, "a String"))
        .hasMessage("request is missing (expected: a String)");
    assertThatThrownBy(() -> ArgumentCheck.required("items", null, "an Iterable"))
        .hasMessage("items is missing (expected: an Iterable)");
    assertThat(ArgumentCheck.required("n", 1, "a number")).isEqualTo(1);
  }

  @Test
  void patternMatchesTheWholeText() {
    Pattern digits = Pattern.compile("[0-9]+");
    assertThat(ArgumentCheck.pattern("n", "12", digits, "digits")).isEqualTo("12");
    assertThat(ArgumentCheck.pattern("n", null, digits, "digits")).isNull();
    assertThatThrownBy(() -> ArgumentCheck.pattern("n", "12\n", digits, "digits"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n: \"12\\u000a\" (expected: digits)");
  }

  @Test
  void urlIsCheckedByItsRule() {
    UrlRule rule = UrlRule.of("https", "http");
    assertThatCode(() -> ArgumentCheck.url("hook", null, rule)).doesNotThrowAnyException();
    assertThatCode(() -> ArgumentCheck.url("hook", "HTTP://x.test/?a=b", rule))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ArgumentCheck.url("hook", "/x", rule))
        .hasMessage("hook: \"/x\" (expected: an absolute URL such as https://example.com)");
    assertThatThrownBy(() -> ArgumentCheck.url("hook", "ftp://u:secret@x.test?k=secret", rule))
        .hasMessageContaining("the scheme https or http")
        .hasMessageContaining("ftp://***@x.test?***");
  }
}
