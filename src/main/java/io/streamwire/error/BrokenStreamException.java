package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * A reply that is read bit by bit, such as a stream of events, broke off: the connection was lost,
 * a time limit passed, or the reply ended in the middle of an event. What came before has been
 * given to the caller. The request was executed, at least in part.
 */
public final class BrokenStreamException extends StreamwireException {

  private static final long serialVersionUID = 1L;

  private final boolean timeout;
  private final @Nullable String lastEventId;

  /**
   * Creates an exception.
   *
   * @param timeout whether time ran out, rather than the connection broke
   * @param lastEventId the last id that the server gave
   */
  public BrokenStreamException(
      String message, boolean timeout, @Nullable String lastEventId, @Nullable Throwable cause) {
    super(OneLine.of(message, 1_000), cause);
    this.timeout = timeout;
    this.lastEventId = lastEventId;
  }

  /** Returns whether a time limit of the client ended the stream. */
  public boolean isTimeout() {
    return timeout;
  }

  /** Returns the last id that the server gave, if it gave one. */
  public @Nullable String lastEventId() {
    return lastEventId;
  }
}
