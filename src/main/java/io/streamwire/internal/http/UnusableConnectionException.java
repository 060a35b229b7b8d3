package io.streamwire.internal.http;

import java.io.IOException;

/** A kept connection turned out to be over before anything was sent on it. */
final class UnusableConnectionException extends IOException {

  private static final long serialVersionUID = 1L;

  UnusableConnectionException() {
    super("the server closed the connection");
  }
}
