package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.StartMessage;
import io.streamwire.signalwire.model.StopMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real sockets and real TLS under a virtual clock: seconds of audio take no time, and come out the
 * same each time.
 */
class StreamingTest {

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final SignalWireSimulator signalwire =
      SignalWireSimulator.builder().clock(clock).bidirectional().start();
  private final MediaServer server =
      MediaServer.start(Certificates.shared().server(), Duration.ofSeconds(60));
  private final RawClient http = new RawClient(signalwire);

  @AfterEach
  void close() {
    signalwire.close();
    server.close();
    http.close();
  }

  @Test
  void messagesComeInTheDocumentedOrderAndForm() {
    SimulatedStream stream =
        connected(
            "&Track=inbound_track&Parameter1.Name=FirstName&Parameter1.Value=J%22ne&Parameter2.Name=x&Parameter2.Value=");
    clock.advance(Duration.ofMillis(39));
    stream.sendDtmf('5', Duration.ofMillis(120));
    stop(stream);
    MediaSession session = server.awaitSession();
    assertThat(session.awaitClosed()).isEqualTo(1000);
    String frame = Base64.getEncoder().encodeToString(Audio.tone(440).frame(0));
    assertThat(session.frames())
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .isEqualTo(
                        "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"0.2.0\"}"),
            text ->
                assertThat(text)
                    .isEqualTo(
                        "{\"event\":\"start\",\"sequenceNumber\":\"1\",\"start\":{\"streamSid\":\""
                            + stream.sid()
                            + "\",\"accountSid\":\"b3877c40-da60-4998-90ad-b792e98472af\",\"callSid\":\"b3877c40-da60-4998-90ad-b792e98472ca\","
                            + "\"tracks\":[\"inbound\"],\"customParameters\":{\"FirstName\":\"J\\\"ne\",\"x\":\"\"},"
                            + "\"mediaFormat\":{\"encoding\":\"audio/x-mulaw\",\"sampleRate\":8000,\"channels\":1}}}"),
            text ->
                assertThat(text)
                    .isEqualTo(
                        "{\"event\":\"media\",\"sequenceNumber\":\"2\",\"media\":{\"track\":\"inbound\",\"chunk\":\"1\",\"timestamp\":\"0\",\"payload\":\""
                            + frame
                            + "\"}}"),
            text ->
                assertThat(text)
                    .contains("\"sequenceNumber\":\"3\"", "\"chunk\":\"2\",\"timestamp\":\"20\""),
            text ->
                assertThat(text)
                    .isEqualTo(
                        "{\"event\":\"dtmf\",\"sequenceNumber\":\"4\",\"streamSid\":\"%s\",\"dtmf\":{\"digit\":\"5\",\"duration\":120}}"
                            .formatted(stream.sid())),
            text -> assertThat(text).isEqualTo("{\"event\":\"stop\",\"sequenceNumber\":\"5\"}"));
  }

  @Test
  void bothTracksAreSentSideBySide() {
    connected("");
    clock.advance(Duration.ofSeconds(1).minusMillis(1));
    List<String> media = raw("media", 100);
    assertThat(media.get(98))
        .contains("\"track\":\"inbound\",\"chunk\":\"50\",\"timestamp\":\"980\"");
    assertThat(media.get(99))
        .contains("\"track\":\"outbound\",\"chunk\":\"50\",\"timestamp\":\"980\"");
  }

  @Test
  void anHourOfAudioPassesAtOnce() {
    SimulatedStream stream = connected("&Track=inbound_track");
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(stream.framesSent()).isEqualTo(180_000);
    assertThat(raw("media", 180_000).get(179_999))
        .contains("\"sequenceNumber\":\"180001\"", "\"timestamp\":\"3599980\"");
  }

  @Test
  void bearerTokenIsSentOnTheUpgradeOnly() {
    connected("&AuthorizationBearerToken=s3cret");
    assertThat(server.awaitSession().headers().values("Authorization"))
        .containsExactly("Bearer s3cret");
  }

  @Test
  void withoutATokenNothingIsSent() {
    connected("");
    assertThat(server.awaitSession().headers().get("Authorization")).isNull();
  }

  @Test
  void completedCallEndsItsStreams() {
    connected("");
    signalwire.call(signalwire.callSid(), CallState.COMPLETED);
    assertThat(raw("stop", 1)).hasSize(1);
    assertThat(server.awaitSession().awaitClosed()).isEqualTo(1000);
  }

  @Test
  void serverMayHangUp() {
    SimulatedStream stream = connected("");
    server.awaitSession().close();
    stream.awaitStatus("stopped");
  }

  @Test
  void wrongCertificateIsNoConnection() {
    signalwire.faults().nextStreams(1, StreamFault.wrongCertificate());
    assertThat(errorOf(start(server.url(), "")))
        .isEqualTo("connection_refused_timeout_or_ssl_error");
  }

  @Test
  void closedPortIsARefusedConnection() {
    assertThat(errorOf(start("wss://localhost:1/", ""))).isEqualTo("connection_refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_url", "codec_error", "general_error", "Duplicated stream name"})
  void anyStreamErrorCanBeAskedFor(String error) {
    signalwire.faults().nextStreams(1, StreamFault.error(error));
    assertThat(errorOf(start(server.url(), ""))).isEqualTo(error);
  }

  @Test
  void cutConnectionEndsTheStreamWithAnError() {
    signalwire.faults().nextStreams(1, StreamFault.cutAfter(3));
    SimulatedStream stream = connected("&Track=inbound_track");
    clock.advance(Duration.ofSeconds(1));
    assertThat(server.awaitSession().awaitClosed()).isEqualTo(1006);
    assertThat(stream.framesSent()).isEqualTo(3);
    assertThat(errorOf(stream)).isEqualTo("general_error");
  }

  @Test
  void stalledStreamStandsButIsSilent() {
    signalwire.faults().nextStreams(1, StreamFault.stallAfter(2));
    SimulatedStream stream = connected("&Track=inbound_track");
    clock.advance(Duration.ofSeconds(1));
    stop(stream);
    assertThat(raw("stop", 1)).containsExactly("{\"event\":\"stop\",\"sequenceNumber\":\"4\"}");
  }

  @Test
  void urlOffThisMachineIsNeverDialled() {
    SimulatedStream stream = start("wss://stream.example.com/", "");
    assertThat(stream.status()).isEqualTo("queued");
    stop(stream);
    assertThat(stream.status()).isEqualTo("stopped");
  }

  /** The frames of one event as they came; the SDK's reader only counts them. */
  private List<String> raw(String event, int count) {
    Class<?> type =
        switch (event) {
          case "start" -> StartMessage.class;
          case "media" -> MediaMessage.class;
          default -> StopMessage.class;
        };
    MediaSession session = server.awaitSession();
    assertThat(session.await(type, count)).hasSize(count);
    assertThat(session.refused()).isEmpty();
    return session.frames().stream()
        .filter(text -> text.startsWith("{\"event\":\"" + event + "\""))
        .toList();
  }

  private static String errorOf(SimulatedStream stream) {
    stream.awaitStatus("stopped");
    return String.valueOf(stream.error());
  }

  private SimulatedStream connected(String fields) {
    SimulatedStream stream = start(server.url(), fields);
    stream.awaitStatus("in-progress");
    assertThat(raw("start", 1)).hasSize(1);
    return stream;
  }

  private SimulatedStream start(String url, String fields) {
    assertThat(http.status(http.streams(), "Url=" + url + fields)).isEqualTo(200);
    return signalwire.awaitStream();
  }

  private void stop(SimulatedStream stream) {
    assertThat(http.status(http.streams() + "/" + stream.sid(), "Status=stopped")).isEqualTo(200);
  }
}
