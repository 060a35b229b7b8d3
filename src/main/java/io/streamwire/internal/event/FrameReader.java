package io.streamwire.internal.event;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes events out of a reply's body. For one thread at a time. */
public interface FrameReader {

  /**
   * Returns the next event; {@code null} at the end.
   *
   * @throws CutFrameException if the body ends in the middle of an event
   * @throws FrameTooLargeException if the event is longer than allowed
   * @throws IOException if the body cannot be read
   */
  @Nullable Frame next() throws IOException;

  /** Returns the last id that the server gave; {@code null} if it gave none. */
  @Nullable String lastEventId();

  /** Returns how long the server wants us to wait before a reconnection; -1 if it says nothing. */
  long retryMillis();
}
