package io.streamwire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/", "\\a", "a\\"})
  void separatorIsRefusedWhereverItStands(String sid) {
    assertThatThrownBy(() -> Arguments.sid("callSid", sid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an id without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "a..b", ".a", "a%2Fb", "a b", "a#b", "a?b", "ü"})
  void sidThatStaysInItsSegmentIsOpaque(String sid) {
    assertThat(Arguments.sid("callSid", sid)).isEqualTo(sid);
  }

  @Test
  void messageSaysWhatIsWrong() {
    assertThatThrownBy(() -> Arguments.sid("callSid", "a\u0007b"))
        .hasMessage("callSid: \"a\\u0007b\" (expected: no control character)");
    assertThatThrownBy(() -> Arguments.sid("callSid", " a"))
        .hasMessage("callSid: \" a\" (expected: no white space around it)");
  }
}
