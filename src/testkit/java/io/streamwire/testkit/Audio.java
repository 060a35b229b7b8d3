package io.streamwire.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The audio of a track: PCMU with 8,000 samples per second, in frames of 20 milliseconds.
 * Immutable.
 */
public final class Audio {

  /** The number of samples per second. */
  public static final int SAMPLE_RATE = 8_000;

  static final int FRAME_BYTES = 160;

  private final byte[] samples;
  private final boolean repeats;

  private Audio(byte[] samples, boolean repeats) {
    this.samples = samples;
    this.repeats = repeats;
  }

  /** Returns endless silence. */
  public static Audio silence() {
    return tone(1, 0);
  }

  /**
   * Returns an endless sine tone at half of the full scale.
   *
   * @param hertz the frequency, 1 to 3,999; a whole number, so that each second ends at the phase
   *     at which it began
   */
  public static Audio tone(int hertz) {
    return tone(hertz, 16_000);
  }

  /**
   * Returns the given samples, followed by silence.
   *
   * @param linear 16-bit samples, 8,000 per second
   */
  public static Audio of(short[] linear) {
    byte[] samples = new byte[linear.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Mulaw.encode(linear[i]);
    }
    return new Audio(samples, false);
  }

  private static Audio tone(int hertz, int amplitude) {
    if (hertz < 1 || hertz >= SAMPLE_RATE / 2) {
      throw new IllegalArgumentException("hertz: " + hertz + " (expected: 1 to 3999)");
    }
    byte[] second = new byte[SAMPLE_RATE];
    for (int i = 0; i < second.length; i++) {
      double phase = 2 * Math.PI * hertz * i / SAMPLE_RATE;
      second[i] = Mulaw.encode((short) Math.round(amplitude * Math.sin(phase)));
    }
    return new Audio(second, true);
  }

  /**
   * Returns the samples of a WAV file, followed by silence.
   *
   * @param file the bytes of the file: mono, 8,000 samples per second, PCMU or 16-bit linear
   * @throws IllegalArgumentException if the file has another format
   */
  public static Audio wav(byte[] file) {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = in.getFormat();
      boolean mulaw = format.getEncoding().equals(AudioFormat.Encoding.ULAW);
      boolean linear =
          format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
              && format.getSampleSizeInBits() == 16;
      if (format.getChannels() != 1
          || format.getSampleRate() != SAMPLE_RATE
          || !(mulaw || linear)) {
        throw new IllegalArgumentException(
            "file: " + format + " (expected: mono, 8000 Hz, PCMU or 16-bit linear)");
      }
      byte[] data = in.readAllBytes();
      return mulaw ? new Audio(data, false) : of(linear(data, format.isBigEndian()));
    } catch (UnsupportedAudioFileException e) {
      throw new IllegalArgumentException("file: unknown format (expected: WAV)", e);
    } catch (IOException e) {
      throw new UncheckedIOException("file: truncated WAV data", e);
    }
  }

  private static short[] linear(byte[] data, boolean bigEndian) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    short[] samples = new short[data.length / 2];
    ByteBuffer.wrap(data).order(order).asShortBuffer().get(samples);
    return samples;
  }

  /** Returns the 16-bit linear value of a PCMU sample. */
  public static short linear(byte sample) {
    return Mulaw.decode(sample);
  }

  /** Returns the frame with this number, starting at 0: 160 bytes. */
  byte[] frame(long number) {
    byte[] frame = new byte[FRAME_BYTES];
    for (int i = 0; i < FRAME_BYTES; i++) {
      long at = number * FRAME_BYTES + i;
      frame[i] =
          repeats || at < samples.length ? samples[(int) (at % samples.length)] : (byte) 0xff;
    }
    return frame;
  }
}
