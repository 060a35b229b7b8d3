package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection to the service: the name did not resolve, the connection was refused or timed out,
 * TLS failed, a proxy refused, or the token endpoint gave no access token. Nothing was sent, so
 * nothing was executed and the call may safely be repeated.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public final class ConnectionException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final boolean timeout;

  /**
   * Creates an exception.
   *
   * @param timeout whether time ran out, rather than something was refused
   */
  public ConnectionException(String message, boolean timeout, @Nullable Throwable cause) {
    super(message, cause);
    this.timeout = timeout;
  }

  /** Returns whether a time limit of the client ended the call. */
  public boolean isTimeout() {
    return timeout;
  }
}
