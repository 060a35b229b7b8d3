package io.streamwire.demo;

import io.streamwire.signalwire.model.MediaChunk;
import io.streamwire.signalwire.model.MediaTrack;
import io.streamwire.testkit.Audio;
import io.streamwire.testkit.MediaSession;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/** The audio of the demo's caller, and its display. */
final class DemoAudio {

  private static final int FRAMES_PER_LINE = 10; // 200 ms
  private static final int TRACKS = 2;

  private DemoAudio() {}

  /** Returns a tone that swells and fades once per second, similar to speech. */
  static Audio swelling(int seconds) {
    short[] samples = new short[seconds * Audio.SAMPLE_RATE];
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / Audio.SAMPLE_RATE;
      double loudness = Math.pow(Math.sin(Math.PI * time), 4);
      samples[i] = (short) Math.round(30_000 * loudness * Math.sin(2 * Math.PI * 440 * time));
    }
    return Audio.of(samples);
  }

  /** Prints a line for every 200 milliseconds of the caller's audio as it arrives. */
  static void show(MediaSession session, int seconds, PrintStream out) {
    for (int line = 0; line < seconds * 5; line++) {
      int end = (line + 1) * FRAMES_PER_LINE * TRACKS;
      List<MediaChunk> chunks =
          session.awaitMedia(end).subList(end - FRAMES_PER_LINE * TRACKS, end);
      List<ByteString> caller =
          chunks.stream()
              .filter(chunk -> chunk.track().equals(MediaTrack.INBOUND))
              .map(MediaChunk::payload)
              .toList();
      out.printf(
          Locale.ROOT, "%5.1f s %5d frames  %s%n", (line + 1) / 5.0, end, LevelMeter.of(caller));
    }
  }
}
