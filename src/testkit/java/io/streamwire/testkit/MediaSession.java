package io.streamwire.testkit;

import io.streamwire.signalwire.media.StreamMessageException;
import io.streamwire.signalwire.media.StreamMessageReader;
import io.streamwire.signalwire.model.MediaChunk;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.StartMessage;
import io.streamwire.signalwire.model.StreamMessage;
import io.streamwire.signalwire.model.StreamStart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** One stream as received by a {@link MediaServer}. Thread-safe. */
public final class MediaSession {

  private final Headers headers;
  private final Duration timeout;
  private final EventLog<String> texts;
  private final Map<Class<?>, EventLog<Object>> messages = new ConcurrentHashMap<>();
  private final EventLog<StreamMessageException> refused;
  private final EventLog<Integer> closed;
  private final EventLog<WebSocket> socket;

  MediaSession(Headers headers, Duration timeout) {
    this.headers = headers;
    this.timeout = timeout;
    texts = new EventLog<>("frames", timeout);
    refused = new EventLog<>("refused frames", timeout);
    closed = new EventLog<>("close codes", timeout);
    socket = new EventLog<>("sockets", timeout);
  }

  /** Returns the headers of the upgrade request, including the bearer token if there was one. */
  public Headers headers() {
    return headers;
  }

  /** Waits for the start of the stream, which contains its custom parameters. */
  public StreamStart awaitStart() {
    return await(StartMessage.class, 1).get(0).start();
  }

  /**
   * Waits until that many audio frames were received, counting all tracks, and returns the first of
   * them.
   */
  public List<MediaChunk> awaitMedia(int count) {
    return await(MediaMessage.class, count).stream().map(MediaMessage::media).toList();
  }

  /**
   * Waits until that many messages of a type were received and returns the first of them.
   *
   * @param type for example {@code MarkMessage.class}
   */
  public <T> List<T> await(Class<T> type, int count) {
    return of(type).awaitCount(count).stream().map(type::cast).toList();
  }

  /** Returns all text frames so far, as received. */
  public List<String> frames() {
    return texts.all();
  }

  /** Returns the exceptions for frames that the protocol does not allow. */
  public List<StreamMessageException> refused() {
    return refused.all();
  }

  /**
   * Waits until the connection has ended and returns the close code; 1006 if the connection was
   * lost.
   */
  public int awaitClosed() {
    return closed.awaitCount(1).get(0);
  }

  /** Sends a text frame to the platform. */
  public void send(String json) {
    socket.awaitCount(1).get(0).send(json);
  }

  /** Closes the stream from the server's side. */
  public void close() {
    socket.awaitCount(1).get(0).close(1000, null);
  }

  WebSocketListener listener() {
    return new Listener();
  }

  private EventLog<Object> of(Class<?> type) {
    return messages.computeIfAbsent(
        type, absent -> new EventLog<>(absent.getSimpleName() + "s", timeout));
  }

  private final class Listener extends WebSocketListener {
    private final StreamMessageReader reader = new StreamMessageReader();

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      socket.add(webSocket);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      texts.add(text);
      try {
        StreamMessage message = reader.read(text);
        of(message.getClass()).add(message);
      } catch (StreamMessageException e) {
        refused.add(e);
      }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(1000, null);
      closed.add(code);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
      closed.add(1006);
    }
  }
}
