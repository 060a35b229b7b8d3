package io.streamwire.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** The platform's side of accepted streams: sockets, audio and callbacks. */
final class MediaConnections implements AutoCloseable {

  /**
   * The platform's timeout is not documented. A hundred handshakes take a while on a busy machine.
   */
  private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(30);

  private final String accountSid;
  private final SimulatorClock clock;
  private final StreamAudio audio;
  private final Faults faults;
  private final OkHttpClient http;
  private final CallbackSender callbacks;
  private final Set<MediaSocket> sockets = ConcurrentHashMap.newKeySet();

  MediaConnections(
      String accountSid,
      SimulatorClock clock,
      StreamAudio audio,
      HandshakeCertificates trusted,
      Faults faults,
      WebhookSigner signer,
      Callbacks callbacks) {
    this.accountSid = accountSid;
    this.clock = clock;
    this.audio = audio;
    this.faults = faults;
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(
        1_000); // concurrent handshakes; the default of 5 per host would delay a burst of streams
    dispatcher.setMaxRequestsPerHost(1_000);
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .dns(new Loopback())
            .connectTimeout(DIAL_TIMEOUT)
            .readTimeout(DIAL_TIMEOUT);
    http = trusting(client, trusted);
    this.callbacks = new CallbackSender(http, clock, signer, callbacks);
  }

  private static OkHttpClient trusting(OkHttpClient.Builder client, HandshakeCertificates trusted) {
    SSLSocketFactory sockets = trusted.sslSocketFactory();
    X509TrustManager trust = trusted.trustManager();
    return client.sslSocketFactory(sockets, trust).retryOnConnectionFailure(false).build();
  }

  /**
   * Connects, unless the URL is relative or refers to another machine. Such a stream remains
   * queued.
   */
  void begin(SimulatedStream stream) {
    StreamFault fault = faults.takeStream();
    MediaSocket socket = new MediaSocket(stream, this, fault, new StreamLife(stream));
    stream.attach(socket);
    sockets.add(socket);
    if (!fault.error.isEmpty()) {
      socket.fail(fault.error);
    } else if (Loopback.holds(stream.url())) {
      OkHttpClient client =
          fault.distrust ? trusting(http.newBuilder(), Certificates.distrusting()) : http;
      socket.dial(client, stream.bearerToken());
    }
  }

  String accountSid() {
    return accountSid;
  }

  SimulatorClock clock() {
    return clock;
  }

  StreamAudio audio() {
    return audio;
  }

  @Override
  public void close() {
    clock.close();
    sockets.forEach(MediaSocket::cancel);
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /**
   * Changes the status last, so that the callback is already on its way when a waiting test
   * continues.
   */
  private final class StreamLife implements MediaSocket.Life {
    private final SimulatedStream stream;

    StreamLife(SimulatedStream stream) {
      this.stream = stream;
    }

    @Override
    public void connected() {
      sendCallback("stream-started", null);
      stream.setStatus("in-progress", clock.instant());
    }

    @Override
    public void ended() {
      sendCallback("stream-stopped", null);
      stream.setStatus("stopped", clock.instant());
    }

    @Override
    public void failed(String streamError) {
      sendCallback("stream-error", streamError);
      stream.fail(streamError, clock.instant());
    }

    private void sendCallback(String event, @Nullable String error) {
      String url = stream.statusCallback();
      if (url == null || !Loopback.holds(url)) {
        return;
      }
      String name = stream.name();
      List<FormPair> parameters = new ArrayList<>();
      parameters.add(new FormPair("AccountSid", accountSid));
      parameters.add(new FormPair("CallSid", stream.callSid()));
      parameters.add(new FormPair("StreamSid", stream.sid()));
      parameters.add(new FormPair("StreamName", name == null ? stream.sid() : name));
      parameters.add(new FormPair("StreamEvent", event));
      if (error != null) {
        parameters.add(new FormPair("StreamError", error));
      }
      parameters.add(new FormPair("StreamTrack", stream.track()));
      parameters.add(
          new FormPair("Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
      parameters.add(new FormPair("Unique-ID", stream.callSid()));
      callbacks.send(url, stream.statusCallbackMethod(), event, List.copyOf(parameters));
    }
  }
}
