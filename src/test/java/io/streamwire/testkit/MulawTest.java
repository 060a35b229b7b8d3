package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MulawTest {

  @Test
  void codesOfTheStandard() {
    assertThat(Mulaw.encode((short) 0)).isEqualTo((byte) 0xff);
    assertThat(Mulaw.encode(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
    assertThat(Mulaw.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    assertThat(Mulaw.decode((byte) 0x80)).isEqualTo((short) 32_124);
    assertThat(Mulaw.decode((byte) 0x00)).isEqualTo((short) -32_124);
  }

  @Test
  void everyCodeSurvivesTheWayThereAndBack() {
    for (int code = 0; code < 256; code++) {
      short sample = Mulaw.decode((byte) code);
      assertThat(Mulaw.decode(Mulaw.encode(sample))).as("code %d", code).isEqualTo(sample);
    }
  }
}
