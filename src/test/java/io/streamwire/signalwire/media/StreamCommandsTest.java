package io.streamwire.signalwire.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okio.ByteString;
import org.junit.jupiter.api.Test;

class StreamCommandsTest {

  private final StreamCommands commands = new StreamCommands("ST");

  @Test
  void framesAsDocumented() {
    assertThat(commands.media(ByteString.of((byte) 0, (byte) 0xff)))
        .isEqualTo("{\"event\":\"media\",\"streamSid\":\"ST\",\"media\":{\"payload\":\"AP8=\"}}");
    assertThat(commands.mark("half \"way\""))
        .isEqualTo(
            "{\"event\":\"mark\",\"streamSid\":\"ST\",\"mark\":{\"name\":\"half \\\"way\\\"\"}}");
    assertThat(commands.clear()).isEqualTo("{\"event\":\"clear\",\"streamSid\":\"ST\"}");
    assertThat(commands.dtmf('#'))
        .isEqualTo("{\"event\":\"dtmf\",\"streamSid\":\"ST\",\"dtmf\":{\"digit\":\"#\"}}");
  }

  @Test
  void sidIsEscapedWhateverStandsInIt() {
    assertThat(new StreamCommands("a\"payload\":\"").media(ByteString.of((byte) 1)))
        .isEqualTo(
            "{\"event\":\"media\",\"streamSid\":\"a\\\"payload\\\":\\\"\",\"media\":{\"payload\":\"AQ==\"}}");
  }

  @Test
  void whatIsNoToneIsRefused() {
    assertThatThrownBy(() -> commands.dtmf('E'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("digit: 'E' (expected: one of 0-9, *, #, A-D)");
    assertThatThrownBy(() -> new StreamCommands(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
