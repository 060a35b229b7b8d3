package io.streamwire.bench;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Text frames of one stream, as the platform sends them: 20 ms of µ-law, 160 bytes, in Base64. The
 * sequence numbers rise from 2, which follows the start message.
 */
final class Frames {

  static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"0.2.0\"}";

  static final String STREAM = "MZ8e2b3c4d-1f5a-4b6c-8d7e-9f0a1b2c3d4e";

  static final String START =
      """
      {"event":"start","sequenceNumber":"1","start":{"streamSid":"%s","accountSid":"%s","callSid":"%s",\
      "tracks":["inbound"],"customParameters":{},\
      "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}}}\
      """
          .formatted(STREAM, SampleExchange.ACCOUNT, SampleExchange.CALL);

  /** Forty seconds of one track. */
  static final int COUNT = 2_000;

  private Frames() {}

  /** Returns the samples of each frame. */
  static List<byte[]> samples() {
    Random random = new Random(20);
    List<byte[]> samples = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      byte[] frame = new byte[160];
      random.nextBytes(frame);
      samples.add(frame);
    }
    return samples;
  }

  /** Returns the text of each frame. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (byte[] frame : samples()) {
      int i = texts.size();
      texts.add(
          "{\"event\":\"media\",\"sequenceNumber\":\""
              + (i + 2)
              + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
              + (i + 1)
              + "\",\"timestamp\":\""
              + 20L * i
              + "\",\"payload\":\""
              + Base64.getEncoder().encodeToString(frame)
              + "\"}}");
    }
    return texts;
  }
}
