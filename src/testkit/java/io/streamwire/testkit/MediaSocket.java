package io.streamwire.testkit;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * The platform's end of a stream's WebSocket. The documented order of messages is connected, start,
 * media and dtmf, stop.
 */
final class MediaSocket extends WebSocketListener {

  private static final Duration FRAME = Duration.ofMillis(20);
  private static final long FULL_QUEUE =
      8 << 20; // half of the limit at which OkHttp closes the connection

  private final SimulatedStream stream;
  private final String accountSid;
  private final List<String> tracks;
  private final StreamAudio audio;
  private final SimulatorClock clock;
  private final StreamFault fault;
  private final AudioSender playout;
  private final Life life;

  // Read without the lock, because a sender may hold it while it waits for room, and only these
  // fields end the wait.
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable WebSocket socket;
  private volatile boolean open;

  private long sequence;
  private long frames;

  MediaSocket(SimulatedStream stream, MediaConnections media, StreamFault fault, Life life) {
    this.stream = stream;
    this.accountSid = media.accountSid();
    this.tracks =
        switch (stream.track()) {
          case "inbound_track" -> List.of("inbound");
          case "outbound_track" -> List.of("outbound");
          default -> List.of("inbound", "outbound");
        };
    this.audio = media.audio();
    this.clock = media.clock();
    this.fault = fault;
    this.life = life;
    this.playout =
        new AudioSender(
            stream.sid(), stream.timeout(), mark -> send(MediaJson.mark(stream.sid(), mark)));
  }

  synchronized void dial(OkHttpClient http, @Nullable String bearerToken) {
    Request.Builder request = new Request.Builder().url(stream.url());
    if (bearerToken != null) {
      request.header("Authorization", "Bearer " + bearerToken);
    }
    socket = http.newWebSocket(request.build(), this);
  }

  @Override
  public synchronized void onOpen(WebSocket webSocket, Response response) {
    if (ended.get()) {
      webSocket.cancel();
      return;
    }
    socket = webSocket;
    open = true;
    send(MediaJson.CONNECTED);
    sequence = 1;
    send(MediaJson.start(stream, accountSid, tracks));
    clock.every(FRAME, this::tick);
    life.connected(); // last, so that a waiting test can expect the frames
  }

  private synchronized boolean tick() {
    if (ended.get()) {
      return false;
    }
    if (frames == fault.cutAfter) {
      cancel();
      return false;
    }
    if (frames >= fault.stallAfter) {
      return false;
    }
    WebSocket current = socket;
    if (current != null
        && clock.awaitRoom(() -> !ended.get() && current.queueSize() > FULL_QUEUE)) {
      for (String track : tracks) {
        byte[] payload = audio.of(track).frame(frames);
        send(MediaJson.media(++sequence, track, frames + 1, frames * FRAME.toMillis(), payload));
      }
      if (audio.bidirectional()) {
        playout.playFrame();
      }
    }
    frames++;
    return true;
  }

  synchronized void sendDtmf(char digit, Duration duration) {
    if (!open || ended.get()) {
      throw new IllegalStateException("The stream is not connected");
    }
    send(
        MediaJson.dtmf(
            ++sequence, stream.sid(), digit, duration.toMillis(), audio.bidirectional()));
  }

  /** Ends the stream in order: sends {@code stop}, then starts the close handshake. */
  void stop() {
    if (ended.compareAndSet(false, true)) {
      synchronized (this) {
        WebSocket current = socket;
        if (open && current != null) {
          current.send(MediaJson.stop(++sequence));
          current.close(1000, null);
        } else {
          cancel();
        }
      }
      life.ended();
    }
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    if (audio.bidirectional()) {
      playout.receive(text);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(1000, null);
    if (ended.compareAndSet(false, true)) {
      life.ended();
    }
  }

  /** Ends a stream that was never connected. */
  void fail(String streamError) {
    if (ended.compareAndSet(false, true)) {
      life.failed(streamError);
    }
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
    fail(open ? "general_error" : refusal(failure, response));
  }

  private static String refusal(Throwable failure, @Nullable Response response) {
    return response != null || failure instanceof ConnectException
        ? "connection_refused"
        : "connection_refused_timeout_or_ssl_error";
  }

  synchronized long frames() {
    return frames;
  }

  AudioSender playout() {
    return playout;
  }

  private void send(String text) {
    WebSocket current = socket;
    if (current != null) {
      current.send(
          text); // false after the connection was lost, which is also reported to the listener
    }
  }

  /** Cuts the connection, if there is one. */
  void cancel() {
    WebSocket current = socket;
    if (current != null) {
      current.cancel();
    }
  }

  /**
   * Receives the state changes of a stream: connected at most once, then either ended or failed.
   */
  interface Life {
    void connected();

    void ended();

    void failed(String streamError);
  }
}
