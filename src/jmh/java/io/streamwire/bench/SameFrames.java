package io.streamwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Makes sure that a peer reads the same values and writes the same JSON before it is timed. */
final class SameFrames {

  private SameFrames() {}

  /**
   * Compares a peer with what the frames were made of.
   *
   * @throws IllegalStateException if it reads or writes anything else
   */
  static void requireOf(FramePeers name) throws IOException {
    FramePeer peer = name.open();
    peer.start();
    ObjectMapper json = new ObjectMapper();
    List<String> texts = Frames.texts();
    List<byte[]> samples = Frames.samples();
    for (int i = 0; i < Frames.COUNT; i++) {
      Frame read = peer.plain(peer.read(texts.get(i)));
      JsonNode text = json.readTree(texts.get(i));
      require(Objects.equals(read.event(), "media"), name, i);
      require(Objects.equals(read.sequenceNumber(), text.at("/sequenceNumber").asText()), name, i);
      require(Objects.equals(read.track(), text.at("/media/track").asText()), name, i);
      require(Objects.equals(read.chunk(), text.at("/media/chunk").asText()), name, i);
      require(Objects.equals(read.timestamp(), text.at("/media/timestamp").asText()), name, i);
      require(Arrays.equals(read.payload(), samples.get(i)), name, i);
      JsonNode written = json.readTree(peer.write(samples.get(i)));
      require(
          written.equals(
              json.createObjectNode()
                  .put("event", "media")
                  .put("streamSid", Frames.STREAM)
                  .set("media", json.createObjectNode().set("payload", text.at("/media/payload")))),
          name,
          i);
    }
  }

  private static void require(boolean same, FramePeers name, int frame) {
    if (!same) {
      throw new IllegalStateException(name + " differs at frame " + frame);
    }
  }
}
