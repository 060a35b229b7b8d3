package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection to the service: the host name did not resolve, the connection was refused or timed
 * out, TLS failed, a proxy refused, or the token endpoint returned no access token. The request was
 * not sent and not executed, so the call can be repeated safely.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public final class ConnectionException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final boolean timeout;

  /**
   * Creates an exception.
   *
   * @param timeout whether a timeout expired
   */
  public ConnectionException(String message, boolean timeout, @Nullable Throwable cause) {
    super(message, cause);
    this.timeout = timeout;
  }

  /** Returns whether a timeout of the client ended the call. */
  public boolean isTimeout() {
    return timeout;
  }
}
