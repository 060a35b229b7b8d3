package io.streamwire.internal.event;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import io.streamwire.internal.call.Sleeper;
import io.streamwire.internal.call.StreamedBody;
import io.streamwire.internal.check.JsonTokens;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a stream of events. Immutable.
 *
 * @param operation the name of the operation, which begins every message
 * @param lines whether the format is JSON lines; false for server-sent events
 * @param adapter decodes an event's data; {@code null} if the data is text
 * @param end the data that ends the stream; {@code null} if there is no end marker
 * @param limit the maximum length of an event, in bytes
 * @param idle the maximum time without any data
 * @param most the maximum number of reconnects in a row without an event in between
 * @param connect repeats the request with the last event id
 * @param workers the threads that wait for events
 * @param callbacks completes futures
 */
public record StreamSettings<T>(
    String operation,
    boolean lines,
    @Nullable JsonAdapter<T> adapter,
    @Nullable String end,
    long limit,
    Duration idle,
    int most,
    Function<@Nullable String, StreamedBody> connect,
    Sleeper sleeper,
    Executor workers,
    Executor callbacks) {

  /** The wait of browsers if the server requests none. */
  private static final long DEFAULT_RETRY_MILLIS = 3_000;

  private static final long MAX_RETRY_MILLIS = 60_000;

  FrameReader open(StreamedBody body) {
    body.limitSilence(idle);
    return lines ? new JsonLines(body.source(), limit) : new ServerSentEvents(body.source(), limit);
  }

  boolean isEnd(Frame frame) {
    return frame.text().equals(end);
  }

  @SuppressWarnings("unchecked") // without an adapter T is String by contract
  T decode(String text) throws IOException {
    if (adapter == null) {
      return (T) text;
    }
    JsonTokens tokens = new JsonTokens();
    if (text.length() > JsonTokens.MAX_LENGTH && text.chars().anyMatch(tokens)) {
      throw new JsonDataException(
          "a number or word of more than " + JsonTokens.MAX_LENGTH + " characters");
    }
    T value = adapter.fromJson(text);
    if (value == null) {
      throw new JsonDataException("the event is null");
    }
    return value;
  }

  boolean mayReconnect(int reconnects) {
    return reconnects < most;
  }

  void pause(long retryMillis) throws InterruptedException {
    long millis = retryMillis < 0 ? DEFAULT_RETRY_MILLIS : retryMillis;
    sleeper.sleep(Duration.ofMillis(Math.min(millis, MAX_RETRY_MILLIS)));
  }

  StreamedBody reopen(@Nullable String lastEventId) {
    return connect.apply(lastEventId);
  }
}
