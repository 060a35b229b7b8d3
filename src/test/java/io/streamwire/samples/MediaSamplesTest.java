package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.testkit.Certificates;
import io.streamwire.testkit.SignalWireSimulator;
import io.streamwire.testkit.SimulatedStream;
import io.streamwire.testkit.VirtualClock;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes that take a stream, on a WebSocket server of their own. */
class MediaSamplesTest {

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final SignalWireSimulator signalwire = SignalWireSimulator.builder().clock(clock).start();
  private final SignalWireClient client = signalwire.newClient().build();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void listen() throws Exception {
    server.useHttps(Certificates.shared().server().sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void close() {
    client.close();
    signalwire.close();
    server.close();
  }

  @Test
  void callerIsRecorded() throws Exception {
    Path file = folder.resolve("caller.wav");
    CountDownLatch closed = new CountDownLatch(1);
    RecordToWav recorder =
        new RecordToWav(file) {
          @Override
          public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(1000, null);
            closed.countDown();
          }
        };
    server.enqueue(new MockResponse.Builder().webSocketUpgrade(recorder).build());
    CallStream stream =
        client
            .calls()
            .startStream(signalwire.callSid(), StartStreamRequest.builder().url(url()).build());
    signalwire.awaitStream().awaitStatus("in-progress");
    clock.advance(Duration.ofSeconds(3));
    client.calls().stopStream(signalwire.callSid(), stream.sid());
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.size(file)).isGreaterThan(24_000);
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
      assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
      assertThat(audio.getFrameLength()).isEqualTo(151 * 160); // at 0 ms, 20 ms, … 3000 ms
    }
  }

  @Test
  void tokenOpensTheDoor() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean allowed =
                BearerToken.isAllowed(request.getHeaders().get("Authorization"), "open sesame");
            return allowed
                ? new MockResponse.Builder()
                    .webSocketUpgrade(new okhttp3.WebSocketListener() {})
                    .build()
                : new MockResponse.Builder().code(401).build();
          }
        });
    BearerToken.start(client, signalwire.callSid(), url(), "open sesame");
    BearerToken.start(client, signalwire.callSid(), url(), "open");
    List<SimulatedStream> streams = signalwire.awaitStreams(2);
    streams.get(0).awaitStatus("in-progress");
    streams.get(1).awaitStatus("stopped");
    assertThat(streams.get(1).error()).isEqualTo("connection_refused");
    assertThat(BearerToken.isAllowed(null, "open sesame")).isFalse();
  }

  private String url() {
    return "wss://localhost:" + server.getPort() + "/";
  }
}
