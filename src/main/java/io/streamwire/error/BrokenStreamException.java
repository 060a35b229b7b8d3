package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * A streaming response was interrupted: the connection was lost, a timeout expired, or the response
 * ended in the middle of an event. The data received before has already been passed to the caller.
 * The request was executed, at least in part.
 */
public final class BrokenStreamException extends StreamwireException {

  private static final long serialVersionUID = 1L;

  private final boolean timeout;
  private final @Nullable String lastEventId;

  /**
   * Creates an exception.
   *
   * @param timeout whether a timeout expired; false if the connection was lost
   * @param lastEventId the last event id that the server sent
   */
  public BrokenStreamException(
      String message, boolean timeout, @Nullable String lastEventId, @Nullable Throwable cause) {
    super(OneLine.of(message, 1_000), cause);
    this.timeout = timeout;
    this.lastEventId = lastEventId;
  }

  /** Returns whether a timeout of the client ended the stream. */
  public boolean isTimeout() {
    return timeout;
  }

  /** Returns the last event id that the server sent, or {@code null} if it sent none. */
  public @Nullable String lastEventId() {
    return lastEventId;
  }
}
