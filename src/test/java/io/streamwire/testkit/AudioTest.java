package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class AudioTest {

  private static final byte SILENCE = (byte) 0xff;

  @Test
  void toneNeverEndsAndRepeatsEverySecond() {
    Audio tone = Audio.tone(440);
    assertThat(tone.frame(0))
        .hasSize(160)
        .isEqualTo(tone.frame(50))
        .isEqualTo(tone.frame(50L * 86_400));
    assertThat(Audio.silence().frame(7)).containsOnly(SILENCE);
    assertThatThrownBy(() -> Audio.tone(4000)).hasMessage("hertz: 4000 (expected: 1 to 3999)");
  }

  @Test
  void samplesAreFollowedBySilence() {
    Audio audio = Audio.of(new short[] {0, Short.MAX_VALUE, Short.MIN_VALUE});
    assertThat(audio.frame(0)).startsWith(0xff, 0x80, 0x00, 0xff).hasSize(160);
    assertThat(audio.frame(1)).containsOnly(SILENCE);
  }

  @Test
  void wavOfEitherKindIsTheSame() throws IOException {
    byte[] linear = {0, 0, (byte) 0xff, 0x7f, 0, (byte) 0x80};
    byte[] mulaw = {SILENCE, (byte) 0x80, 0};
    AudioFormat.Encoding signed = AudioFormat.Encoding.PCM_SIGNED;
    assertThat(
            Audio.wav(wav(linear, new AudioFormat(signed, 8000, 16, 1, 2, 8000, false))).frame(0))
        .isEqualTo(
            Audio.wav(
                    wav(
                        mulaw,
                        new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false)))
                .frame(0))
        .startsWith(0xff, 0x80, 0x00, 0xff);
  }

  @Test
  void otherFormatsAreRefused() throws IOException {
    byte[] stereo = wav(new byte[8], new AudioFormat(8000, 16, 2, true, false));
    assertThatThrownBy(() -> Audio.wav(stereo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: mono, 8000 Hz, PCMU or 16-bit linear");
    assertThatThrownBy(() -> Audio.wav(new byte[100]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file: unknown format (expected: WAV)");
  }

  private static byte[] wav(byte[] data, AudioFormat format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    long frames = data.length / format.getFrameSize();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(data), format, frames),
        AudioFileFormat.Type.WAVE,
        file);
    return file.toByteArray();
  }
}
