package io.streamwire.testkit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One stream as a {@link MediaServer} hears it. Thread-safe. */
public final class MediaSession {
  private static final JsonReader.Options EVENT = JsonReader.Options.of("event");

  private final Headers headers;
  private final Observations<String> all;
  private final Map<String, Observations<String>> byEvent = new ConcurrentHashMap<>();
  private final Observations<Integer> closed;
  private final Observations<WebSocket> socket;
  private final Duration patience;

  MediaSession(Headers headers, Duration patience) {
    this.headers = headers;
    this.patience = patience;
    all = new Observations<>("messages", patience);
    closed = new Observations<>("close codes", patience);
    socket = new Observations<>("sockets", patience);
  }

  /** The headers of the upgrade request, with the bearer token if one was given. */
  public Headers headers() {
    return headers;
  }

  /** Every message so far, as it came. */
  public List<String> messages() {
    return all.all();
  }

  /**
   * Waits until {@code count} messages of an event have come and returns the first so many, as they
   * came.
   */
  public List<String> awaitMessages(String event, int count) {
    return of(event).awaitCount(count);
  }

  /** Waits until the connection has ended and returns the close code; 1006 if it was cut. */
  public int awaitClosed() {
    return closed.awaitCount(1).get(0);
  }

  /** Sends a message to the platform. */
  public void send(String json) {
    socket.awaitCount(1).get(0).send(json);
  }

  /** Ends the stream from the server's side. */
  public void close() {
    socket.awaitCount(1).get(0).close(1000, null);
  }

  WebSocketListener listener() {
    return new Listener();
  }

  private Observations<String> of(String event) {
    return byEvent.computeIfAbsent(event, name -> new Observations<>(name + " messages", patience));
  }

  private static String event(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.selectName(EVENT) == 0) {
          return reader.nextString();
        }
        reader.skipName();
        reader.skipValue();
      }
      return "";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      socket.add(webSocket);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      all.add(text);
      of(event(text)).add(text);
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
