package io.streamwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameRequestTest {

  @ParameterizedTest
  @EnumSource(Peer.Kind.class)
  void everyClientSendsTheSameRequestAndReadsTheReply(Peer.Kind kind) throws IOException {
    for (int parameters : new int[] {0, 2, 99}) {
      assertThat(SameRequest.sentBy(kind, parameters))
          .hasSize(5 + 2 * parameters)
          .isEqualTo(SameRequest.sentBy(Peer.Kind.RAW_OKHTTP, parameters));
    }
  }
}
