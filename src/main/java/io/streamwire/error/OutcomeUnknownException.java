package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The request was sent, or may have been, and no complete response was received: a timeout expired
 * or the connection was lost. The operation may have been executed. The client retries such a call
 * only if the contract or HTTP defines the operation as idempotent.
 *
 * <p>The {@linkplain #reference() reference} of the request can be used to check the outcome later.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public final class OutcomeUnknownException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String reference;
  private final boolean timeout;

  /**
   * Creates an exception.
   *
   * @param reference the value that identifies the request at the service
   * @param timeout whether a timeout expired; false if the connection was lost
   */
  public OutcomeUnknownException(
      String message, @Nullable String reference, boolean timeout, @Nullable Throwable cause) {
    super(message, cause);
    this.reference = reference;
    this.timeout = timeout;
  }

  /**
   * Returns the value that identifies the request at the service. Returns {@code null} if the
   * contract marks no such value or the request did not set it.
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

  /** Returns whether a timeout of the client ended the call. */
  public boolean isTimeout() {
    return timeout;
  }
}
