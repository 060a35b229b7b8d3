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
 * What a stream of events must know beside its body. Immutable.
 *
 * @param operation the name that begins every message
 * @param lines whether each line is JSON, rather than server-sent events
 * @param adapter reads an event's data; {@code null} if it is the text itself
 * @param end the data that ends the stream; {@code null} if none does
 * @param limit the longest event, in bytes
 * @param idle how long the server may say nothing
 * @param most how often to reconnect without an event in between
 * @param connect makes the request again, with the last id
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

  /** What browsers wait where the server does not say. */
  private static final long USUAL_RETRY_MILLIS = 3_000;

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
      throw new JsonDataException("it is null");
    }
    return value;
  }

  boolean mayReconnect(int reconnects) {
    return reconnects < most;
  }

  void pause(long retryMillis) throws InterruptedException {
    long millis = retryMillis < 0 ? USUAL_RETRY_MILLIS : retryMillis;
    sleeper.sleep(Duration.ofMillis(Math.min(millis, MAX_RETRY_MILLIS)));
  }

  StreamedBody reopen(@Nullable String lastEventId) {
    return connect.apply(lastEventId);
  }
}
