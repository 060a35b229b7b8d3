package io.streamwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameRequestTest {

  @ParameterizedTest
  @MethodSource("io.streamwire.bench.ComparedClient#present")
  void everyClientSendsTheSameRequestAndReadsTheReply(ComparedClient client) throws IOException {
    for (int parameters : new int[] {0, 2, 99}) {
      assertThat(SameRequest.sentBy(client, parameters))
          .hasSize(5 + 2 * parameters)
          .isEqualTo(SameRequest.sentBy(ComparedClient.RAW_OKHTTP, parameters));
    }
  }
}
