package io.streamwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StatusCallbackMethod;
import io.streamwire.signalwire.model.StreamError;
import io.streamwire.signalwire.model.StreamEvent;
import io.streamwire.signalwire.model.StreamStatusEvent;
import io.streamwire.signalwire.webhook.WebhookRequest;
import io.streamwire.signalwire.webhook.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The simulator signs with its own code, the SDK verifies with another; the wire between them is
 * real.
 */
class CallbacksTest {

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final SignalWireSimulator signalwire = SignalWireSimulator.builder().clock(clock).start();
  private final MediaServer media = MediaServer.start();
  private final MockWebServer app = new MockWebServer();
  private final SignalWireClient client = signalwire.newClient().build();
  private final WebhookVerifier verifier =
      WebhookVerifier.builder().signingKey(signalwire.signingKey()).build();

  @BeforeEach
  void start() throws IOException {
    app.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void close() {
    client.close();
    signalwire.close();
    media.close();
    app.close();
  }

  @Test
  void startedAndStoppedComeSigned() throws InterruptedException {
    answer(2);
    CallStream stream = startStream(request().name("my first stream"));
    WebhookRequest started = take();
    assertThat(verifier.verify(started)).isTrue();
    StreamStatusEvent event = started.streamStatusEvent();
    assertThat(event.streamEvent()).isEqualTo(StreamEvent.STREAM_STARTED);
    assertThat(event.streamSid()).isEqualTo(stream.sid());
    assertThat(event.streamName()).isEqualTo("my first stream");
    assertThat(event.callSid()).isEqualTo(signalwire.callSid());
    assertThat(event.timestamp()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(event.streamError()).isNull();

    client.calls().stopStream(signalwire.callSid(), stream.sid());
    clock.advance(Duration.ZERO);
    WebhookRequest stopped = take();
    assertThat(verifier.verify(stopped)).isTrue();
    assertThat(stopped.streamStatusEvent().streamEvent()).isEqualTo(StreamEvent.STREAM_STOPPED);
    assertThat(signalwire.callbacks().awaitDelivered("stream-stopped").attempt()).isEqualTo(1);
  }

  @Test
  void getCarriesItAllInTheQuery() throws InterruptedException {
    answer(1);
    startStream(request().statusCallbackMethod(StatusCallbackMethod.GET));
    WebhookRequest started = take();
    assertThat(started.method()).isEqualTo("GET");
    assertThat(started.url()).contains("/status?tenant=7&AccountSid=");
    assertThat(verifier.verify(started)).isTrue();
    assertThat(started.streamStatusEvent().streamEvent()).isEqualTo(StreamEvent.STREAM_STARTED);
  }

  @Test
  void errorIsTold() throws InterruptedException {
    answer(1);
    signalwire.faults().nextStreams(1, StreamFault.error("codec_error"));
    client.calls().startStream(signalwire.callSid(), request().build());
    clock.advance(Duration.ZERO);
    StreamStatusEvent event = take().streamStatusEvent();
    assertThat(event.streamEvent()).isEqualTo(StreamEvent.STREAM_ERROR);
    assertThat(event.streamError()).isEqualTo(StreamError.CODEC_ERROR);
  }

  @Test
  void deliveryIsTriedThreeTimes() throws InterruptedException {
    app.enqueue(new MockResponse.Builder().code(503).build());
    app.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    answer(1);
    startStream(request());
    assertThat(List.of(take().body(), take().body(), take().body()).stream().distinct()).hasSize(1);
    assertThat(signalwire.callbacks().awaitTries(3))
        .extracting(CallbackDelivery::attempt, CallbackDelivery::status)
        .containsExactly(tuple(1, 503), tuple(2, 0), tuple(3, 200));
  }

  @Test
  void serverThatIsTooSlowIsAFailedTry() throws InterruptedException {
    app.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    answer(1);
    startStream(request().statusCallback(app.url("/status") + "#ot=500&rt=100&tt=5000"));
    assertThat(take().url()).doesNotContain("#");
    assertThat(signalwire.callbacks().awaitTries(2))
        .extracting(CallbackDelivery::status)
        .containsExactly(0, 200);
  }

  @Test
  void eventsMayComeTwiceLateOutOfOrderOrNever() throws InterruptedException {
    answer(4);
    signalwire.callbacks().next(1, CallbackFault.duplicated());
    CallStream first = startStream(request());
    assertThat(events(2)).containsExactly("stream-started", "stream-started");

    signalwire.callbacks().next(1, CallbackFault.delayed(Duration.ofSeconds(3)));
    client.calls().stopStream(signalwire.callSid(), first.sid());
    clock.advance(Duration.ofMillis(2_999));
    assertThat(app.getRequestCount()).isEqualTo(2);
    clock.advance(Duration.ofMillis(1));
    assertThat(events(1)).containsExactly("stream-stopped");

    signalwire.callbacks().next(1, CallbackFault.lost());
    CallStream second = startStream(request());
    client.calls().stopStream(signalwire.callSid(), second.sid());
    clock.advance(Duration.ZERO);
    assertThat(events(1)).containsExactly("stream-stopped");
  }

  @Test
  void startedMayComeAfterStopped() throws InterruptedException {
    answer(2);
    signalwire.callbacks().next(1, CallbackFault.reordered());
    CallStream stream = startStream(request());
    client.calls().stopStream(signalwire.callSid(), stream.sid());
    clock.advance(Duration.ZERO);
    assertThat(events(2)).containsExactlyInAnyOrder("stream-started", "stream-stopped");
  }

  @Test
  void forgedOneIsTold() throws InterruptedException {
    answer(1);
    signalwire.callbacks().next(1, CallbackFault.forged());
    startStream(request());
    assertThat(verifier.verify(take())).isFalse();
  }

  @Test
  void otherFormsOfTheSignatureAreTakenToo() throws InterruptedException {
    answer(1);
    signalwire.callbacks().signDefaultPort();
    signalwire.callbacks().addSha256Signature();
    startStream(request().statusCallback(app.url("/status").toString()));
    WebhookRequest started = take();
    assertThat(started.headers("x-signalwire-sha256-signature")).hasSize(1);
    assertThat(verifier.verify(started)).isTrue();
  }

  private StartStreamRequest.Builder request() {
    return StartStreamRequest.builder()
        .url(media.url())
        .statusCallback(app.url("/status?tenant=7").toString());
  }

  /** Returns once the stream is connected and its callback is due. */
  private CallStream startStream(StartStreamRequest.Builder request) {
    int before = signalwire.streams().size();
    CallStream stream = client.calls().startStream(signalwire.callSid(), request.build());
    signalwire.awaitStreams(before + 1).get(before).awaitStatus("in-progress");
    clock.advance(Duration.ZERO);
    return stream;
  }

  private void answer(int count) {
    for (int i = 0; i < count; i++) {
      app.enqueue(new MockResponse.Builder().build());
    }
  }

  private List<String> events(int count) throws InterruptedException {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(take().streamStatusEvent().streamEvent().value());
    }
    return events;
  }

  private WebhookRequest take() throws InterruptedException {
    RecordedRequest request = app.takeRequest();
    return WebhookRequest.builder()
        .method(request.getMethod())
        .url(request.getUrl().toString())
        .headers(request.getHeaders().toMultimap())
        .body(request.getBody() == null ? new byte[0] : request.getBody().toByteArray())
        .build();
  }
}
