package com.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.MediaSession;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.SimulatorExtension;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The application starts, and its tests use the test kit. */
@SpringBootTest
class ApplicationTest {

  @Autowired private SignalWireClient configured;

  private static final List<Integer> PORTS = new ArrayList<>();

  @AfterAll
  static void simulatorAndMediaServerEndWithTheirTest() {
    assertThat(PORTS).hasSize(2);
    for (int port : PORTS) {
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }
  }

  @Test
  void theApplicationHasAClient() {
    assertThat(configured.calls()).isNotNull();
  }

  @Test
  @ExtendWith(SimulatorExtension.class)
  void parametersAndAudioArriveOverWss(SignalWireSimulator signalwire, MediaServer server) {
    PORTS.add(port(signalwire.host()));
    PORTS.add(port(server.url()));
    try (SignalWireClient client = signalwire.newClient().build()) {
      StartStreamRequest request =
          StartStreamRequest.builder().url(server.url()).parameter("FirstName", "Jane").build();
      client.calls().startStream(signalwire.callSid(), request);
    }
    MediaSession session = server.awaitSession();
    assertThat(session.awaitStart().customParameters()).containsEntry("FirstName", "Jane");
    assertThat(session.awaitMedia(50)).hasSize(50);
  }

  private static int port(String address) {
    return URI.create(address.contains("://") ? address : "https://" + address).getPort();
  }
}
