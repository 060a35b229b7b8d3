package io.streamwire.client;

import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a streaming response: {@code text/event-stream}, or JSON with one line for each
 * event. Events are read one at a time, when they are requested; nothing is read ahead. Close the
 * stream, preferably with {@code try}: it holds a connection until it is closed or has ended.
 *
 * <p>The call's timeout applies until the response's headers arrive. From then on {@link
 * RequestOptions.Builder#idleTimeout} limits the time without any data; comments count as data.
 *
 * <p>While events are read, a {@link BrokenStreamException} reports that the stream was
 * interrupted, and a {@link MalformedResponseException} reports an event that does not match the
 * contract or is too large. The earlier events have been returned by then.
 *
 * <p>Events can be read once, with one of the methods, by one thread at a time. {@link #close()}
 * may be called from any thread and ends a wait for the next event.
 *
 * @param <T> the type of an event's data
 */
public interface EventStream<T> extends Iterable<T>, AutoCloseable {

  /**
   * Returns the data of the remaining events.
   *
   * @throws IllegalStateException if the events are already being read
   */
  @Override
  Iterator<T> iterator();

  /** Returns the same as {@link #iterator()} as a stream. Closing it closes this event stream. */
  Stream<T> stream();

  /** Returns the same as {@link #stream()}, with the name and the id of each event. */
  Stream<ServerEvent<T>> events();

  /**
   * Passes the data of each event to an action, on one of the client's threads. An exception of the
   * action closes the stream. Cancelling the future also closes it.
   *
   * @return a future that completes at the end of the stream, or exceptionally with the error
   */
  CompletableFuture<Void> forEachAsync(Consumer<? super T> action);

  /** Returns the last event id that the server sent, or {@code null} if it sent none. */
  @Nullable String lastEventId();

  /** Closes the stream; no more events follow. Closing it again has no effect. */
  @Override
  void close();
}
