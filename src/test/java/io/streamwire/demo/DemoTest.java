package io.streamwire.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.testkit.JournalEntry;
import io.streamwire.testkit.SignalWireSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class DemoTest {

  @Test
  void tellsTheWholeStoryAndNoSecret() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Demo(new PrintStream(out, true, UTF_8)).onTheSimulator(1);
    assertThat(out.toString(UTF_8))
        .containsSubsequence(
            "Authorization: ****",
            "AuthorizationBearerToken=****",
            "Parameter3.Value=50 % off & more",
            "status=queued",
            "Authorization: Bearer ****",
            "encoding=audio/x-mulaw, sampleRate=8000",
            "parameter Note = 50 % off & more",
            "  1.0 s   100 frames  |#####",
            "streamEvent=stream-started",
            "status=stopped",
            "streamEvent=stream-stopped",
            "closed with code 1000",
            "NotFoundException: stopStream: HTTP 404, code 20404")
        .doesNotContain("PT_simulator_token", "PSK_simulator", "a-token-of-your-server");
  }

  @Test
  void realServiceIsAskedToStartAndToStop() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SignalWireSimulator standIn = SignalWireSimulator.start()) {
      new Demo(new PrintStream(out, true, UTF_8))
          .onTheRealService(standIn.newClient(), standIn.callSid(), "wss://stream.example.com");
      assertThat(standIn.journal().entries())
          .extracting(JournalEntry::status)
          .containsExactly(200, 200, 404);
    }
    assertThat(out.toString(UTF_8))
        .containsSubsequence("status=queued", "status=stopped", "NotFoundException")
        .doesNotContain("PT_simulator_token");
  }
}
