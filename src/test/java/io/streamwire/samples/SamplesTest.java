package io.streamwire.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamStatus;
import io.streamwire.testkit.SignalWireSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The samples have the results that the documentation describes. */
class SamplesTest {

  private final SignalWireSimulator signalwire = SignalWireSimulator.start();
  private final SignalWireClient client =
      SignalWireClient.builder()
          .project(signalwire.project())
          .token(signalwire.token())
          .host(signalwire.host())
          .build();
  private final StartStreamRequest request =
      StartStreamRequest.builder().url("wss://stream.example.com").build();

  @AfterEach
  void close() {
    client.close();
    signalwire.close();
  }

  @Test
  void parametersTravelAndTheStreamIsStopped() {
    var stopped = SendParameters.startAndStop(client, signalwire.callSid());

    assertThat(stopped.status()).isEqualTo(StreamStatus.STOPPED);
    assertThat(signalwire.journal().entries().get(0).body().utf8())
        .isEqualTo(
            "Url=wss%3A%2F%2Fstream.example.com&Name=my_first_stream&Track=both_tracks"
                + "&StatusCallback=https%3A%2F%2Fapp.example.com%2Fstream-status"
                + "&Parameter1.Name=FirstName&Parameter1.Value=Jane"
                + "&Parameter2.Name=LastName&Parameter2.Value=Doe");
  }

  @Test
  void refusalIsPrinted() {
    assertThat(printedFor("no-such-call", client)).startsWith("HTTP 404, code 20404, see http");
  }

  @Test
  void unreachableServiceIsPrinted() {
    signalwire.close();

    assertThat(printedFor("CA1", client)).startsWith("not reached: ");
  }

  @Test
  void futureHoldsTheSid() throws Exception {
    var sid = StartAsync.start(client, signalwire.callSid(), request).get(30, TimeUnit.SECONDS);

    assertThat(sid).isEqualTo(signalwire.streams().get(0).sid());
  }

  private String printedFor(String callSid, SignalWireClient client) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    HandleErrors.start(client, callSid, request, new PrintStream(printed, true, UTF_8));
    return printed.toString(UTF_8);
  }
}
