package io.streamwire.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void timeLimitReachesFromAMillisecondToTheEndOfAnInt() {
    Duration shortest = Duration.ofMillis(1);
    Duration longest = Duration.ofMillis(Integer.MAX_VALUE);
    assertThat(Arguments.timeout("timeout", shortest)).isEqualTo(shortest);
    assertThat(Arguments.timeout("timeout", longest)).isEqualTo(longest);
    assertThatThrownBy(() -> Arguments.timeout("timeout", longest.plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void messageSaysWhatIsWrong() {
    assertThatThrownBy(() -> Arguments.requireText("callSid", "a\u0007b"))
        .hasMessage("callSid: \"a\\u0007b\" (expected: no control character)");
    assertThatThrownBy(() -> Arguments.requireText("callSid", " a"))
        .hasMessage("callSid: \" a\" (expected: no white space around it)");
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:pass@host/path, https://***@host/path",
    "https://user:p@ss@host, https://***@host",
    "//user@host, //***@host",
    "user:pass@host, ***@host",
    "host?token=abc, host?***",
    "https://host/a#token, https://host/a#***",
    "https://host/a?b#c, https://host/a?***",
    "https://h?a=b@c, https://h?***",
    "https://host, https://host"
  })
  void refusedUrlDoesNotShowWhatMayBeSecret(String url, String shown) {
    assertThat(Arguments.withoutSecrets(url)).isEqualTo(shown);
  }

  @Test
  void headerValueIsVisibleAsciiWithSpacesAndTabs() {
    assertThat(Arguments.headerValue("X-A", "~ a\tb !")).isEqualTo("~ a\tb !");
    assertThat(Arguments.headerValue("X-A", "")).isEmpty();
    assertThatThrownBy(() -> Arguments.headerValue("X-A", "a\u001fb"))
        .hasMessage("X-A: U+001F at 1 (expected: visible ASCII)");
    assertThatThrownBy(() -> Arguments.headerValue("X-A", "\u007f"))
        .hasMessage("X-A: U+007F at 0 (expected: visible ASCII)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X A", "X:A", "Ä"})
  void headerNameThatIsNoTokenIsRefused(String name) {
    Arguments.headerName("X-A");
    assertThatThrownBy(() -> Arguments.headerName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("header: \"" + name + "\" (expected: a name of letters");
  }
}
