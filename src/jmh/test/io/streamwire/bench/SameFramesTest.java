package io.streamwire.bench;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameFramesTest {

  @ParameterizedTest
  @EnumSource
  void everyPeerReadsTheSameValuesAndWritesTheSameJson(FramePeers peer) throws IOException {
    SameFrames.requireOf(peer);
  }
}
