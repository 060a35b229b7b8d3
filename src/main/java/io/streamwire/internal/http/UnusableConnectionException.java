package io.streamwire.internal.http;

import java.io.IOException;

/** A kept connection was already closed when it was to be used; nothing was sent on it. */
final class UnusableConnectionException extends IOException {

  private static final long serialVersionUID = 1L;

  UnusableConnectionException() {
    super("the server closed the connection");
  }
}
