package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The request was sent, or may have been, and no complete answer came: a time limit passed or the
 * connection broke. The stream may be running. The client does not repeat such a call, because the
 * service knows no idempotency key and a repeat could start a second stream.
 *
 * <p>There is no way to look a stream up. A {@linkplain #streamName() name} and a status callback
 * are the means to find out: the callback carries the name.
 */
public final class OutcomeUnknownException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String streamName;
  private final boolean timeout;

  /**
   * Creates an exception.
   *
   * @param streamName the name that the request gave to the stream
   * @param timeout whether time ran out, rather than the connection broke
   */
  public OutcomeUnknownException(
      String message, @Nullable String streamName, boolean timeout, @Nullable Throwable cause) {
    super(message, cause);
    this.streamName = streamName;
    this.timeout = timeout;
  }

  /** Returns the {@code Name} that the request gave to the stream, if it gave one. */
  public @Nullable String streamName() {
    return streamName;
  }

  /** Returns whether a time limit of the client ended the call. */
  public boolean isTimeout() {
    return timeout;
  }
}
