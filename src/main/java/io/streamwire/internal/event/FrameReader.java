package io.streamwire.internal.event;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events from a response body. Must be used by one thread at a time. */
public interface FrameReader {

  /**
   * Returns the next event; {@code null} at the end.
   *
   * @throws CutFrameException if the body ends in the middle of an event
   * @throws FrameTooLargeException if the event is longer than the limit
   * @throws IOException if the body cannot be read
   */
  @Nullable Frame next() throws IOException;

  /** Returns the last event id that the server sent; {@code null} if it sent none. */
  @Nullable String lastEventId();

  /**
   * Returns the wait before a reconnect that the server requested, in milliseconds; -1 if it
   * requested none.
   */
  long retryMillis();
}
