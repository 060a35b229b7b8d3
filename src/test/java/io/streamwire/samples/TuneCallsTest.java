package io.streamwire.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.error.ConnectionException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The samples have the results that the documentation describes. */
class TuneCallsTest {

  private final RawServer server =
      RawServer.start(
          RawServer.answering(RawServer.json(200, "{\"sid\":\"s-1\"}", "X-Request-Id: r-1")));
  private final SignalWireClient client =
      SignalWireClient.builder().project("p").token("t").host(server.url()).build();
  private final StartStreamRequest request =
      StartStreamRequest.builder().url("wss://stream.example.com").build();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, UTF_8);

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void patientClientRepeats() {
    try (RawServer busy =
            RawServer.start(RawServer.answering(RawServer.json(503, "", "Retry-After: 0")));
        SignalWireClient patient =
            TuneCalls.patient(client).newBuilder().host(busy.url()).build()) {
      assertThat(catchThrowable(() -> patient.calls().stopStream("c", "s"))).isNotNull();
      assertThat(busy.requests()).isEqualTo(5);
    }
  }

  @Test
  void optionsApplyToOneCall() {
    assertThat(TuneCalls.hurried(client, "c", request).sid()).isEqualTo("s-1");
    assertThat(TuneCalls.unknownField(client, "c", request).sid()).isEqualTo("s-1");
    assertThat(server.body()).endsWith("&Realtime=true");
  }

  @Test
  void futureEndsEitherWay() {
    TuneCalls.async(client, "c", request, Runnable::run, out).join();
    assertThat(printed.toString(UTF_8)).startsWith("started s-1");
    server.close();
    printed.reset();
    // Without a connection that was kept: what is sent on one in the moment it ends is not known.
    try (SignalWireClient late =
        SignalWireClient.builder().project("p").token("t").host(server.url()).build()) {
      TuneCalls.async(late, "c", request, Runnable::run, out).join();
    }
    assertThat(printed.toString(UTF_8)).contains("nothing was sent");
  }

  @Test
  void responseIsPrinted() {
    TuneCalls.response(client, "c", request, out);
    assertThat(printed.toString(UTF_8).lines())
        .containsExactly("HTTP 200, type application/json", "request r-1, attempts 1", "s-1");
  }

  @Test
  void proxyIsAsked() {
    try (RawServer proxy =
            RawServer.start(RawServer.answering("HTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n"));
        SignalWireClient proxied =
            TuneCalls.proxied(
                "t", new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()))) {
      assertThat(catchThrowable(() -> proxied.calls().startStream("c", request)))
          .isInstanceOf(ConnectionException.class);
      assertThat(proxy.head()).startsWith("CONNECT your-space.signalwire.com:443 ");
    }
  }
}
