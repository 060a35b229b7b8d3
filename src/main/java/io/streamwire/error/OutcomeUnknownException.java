package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The request was sent, or may have been, and no complete answer came: a time limit passed or the
 * connection broke. The operation may have been executed. The client repeats such a call only if
 * the contract or HTTP promises that a repeat does no harm.
 *
 * <p>A {@linkplain #reference() reference} that the request carried is a means to find out later.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public final class OutcomeUnknownException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String reference;
  private final boolean timeout;

  /**
   * Creates an exception.
   *
   * @param reference the value by which the request can be found again
   * @param timeout whether time ran out, rather than the connection broke
   */
  public OutcomeUnknownException(
      String message, @Nullable String reference, boolean timeout, @Nullable Throwable cause) {
    super(message, cause);
    this.reference = reference;
    this.timeout = timeout;
  }

  /**
   * Returns the value by which the request can be found again, if the contract marks one and the
   * request had it.
   */
  public @Nullable String reference() {
    return reference;
  }

  /**
   * Returns the same as {@link #reference()}.
   *
   * @deprecated Kept for source compatibility with 0.1.0; use {@link #reference()}.
   */
  @Deprecated(since = "0.2.0")
  public @Nullable String streamName() {
    return reference;
  }

  /** Returns whether a time limit of the client ended the call. */
  public boolean isTimeout() {
    return timeout;
  }
}
