package io.streamwire.client;

import io.streamwire.error.BrokenStreamException;
import io.streamwire.error.MalformedResponseException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a reply that goes on: {@code text/event-stream}, or a line of JSON for each. They
 * are read one at a time, when they are asked for; nothing is read ahead. Close it, best by {@code
 * try}: until it is closed or has ended it holds a connection.
 *
 * <p>The time limit of the call counts until the head of the reply. From there on {@link
 * RequestOptions.Builder#idleTimeout} limits how long the server may say nothing; comments count as
 * saying something.
 *
 * <p>While events are asked for, a {@link BrokenStreamException} says that the stream broke off,
 * and a {@link MalformedResponseException} that an event is not what the contract promises, or too
 * large. The events before have been given by then.
 *
 * <p>Events are taken once, by one of the methods and by one thread at a time. {@link #close()} may
 * be called by any thread, and ends a wait for the next event.
 *
 * @param <T> the type of an event's data
 */
public interface EventStream<T> extends Iterable<T>, AutoCloseable {

  /**
   * Returns the data of the events to come.
   *
   * @throws IllegalStateException if they are being taken already
   */
  @Override
  Iterator<T> iterator();

  /** As {@link #iterator()}, as a stream that closes this one with itself. */
  Stream<T> stream();

  /** As {@link #stream()}, with the name and the id that each event came with. */
  Stream<ServerEvent<T>> events();

  /**
   * Passes the data of each event to an action, on a thread of the client's. What the action throws
   * closes the stream. Cancelling the future closes it too.
   *
   * @return a future that is completed at the stream's end, or with what went wrong
   */
  CompletableFuture<Void> forEachAsync(Consumer<? super T> action);

  /** Returns the last id that the server gave, {@code null} if it gave none. */
  @Nullable String lastEventId();

  /** Ends the stream: there are no more events. To close twice is fine. */
  @Override
  void close();
}
