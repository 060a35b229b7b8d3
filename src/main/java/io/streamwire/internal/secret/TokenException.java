package io.streamwire.internal.secret;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** The token endpoint returned no access token. The request itself was not sent. */
public final class TokenException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean repeatable;

  TokenException(String host, String reason, boolean repeatable, @Nullable Throwable cause) {
    super("no access token from " + host + ": " + reason, cause);
    this.repeatable = repeatable;
  }

  /** Returns whether a timeout ended the request for a token. */
  public boolean isTimeout() {
    return getCause() instanceof InterruptedIOException;
  }

  /** Returns whether a retry may succeed: the network or the server failed. */
  public boolean isRepeatable() {
    return repeatable;
  }
}
