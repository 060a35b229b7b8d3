package io.streamwire.demo;

import io.streamwire.testkit.Audio;
import okio.ByteString;

/** Displays the level of PCMU audio: {@code |############........| -12 dB}. */
final class LevelMeter {

  private static final int WIDTH = 40;
  private static final double FLOOR_DB = -60;
  private static final double FULL_SCALE = 32_124; // the largest sample of PCMU

  private LevelMeter() {}

  static String of(Iterable<ByteString> frames) {
    double squares = 0;
    long samples = 0;
    for (ByteString frame : frames) {
      for (int i = 0; i < frame.size(); i++) {
        double sample = Audio.linear(frame.getByte(i)) / FULL_SCALE;
        squares += sample * sample;
        samples++;
      }
    }
    double level = samples == 0 ? 0 : 10 * Math.log10(squares / samples); // -Infinity for silence
    double decibels = Math.max(FLOOR_DB, level);
    int filled = (int) Math.round(WIDTH * (1 - decibels / FLOOR_DB));
    return "|"
        + "#".repeat(filled)
        + ".".repeat(WIDTH - filled)
        + "| "
        + Math.round(decibels)
        + " dB";
  }
}
