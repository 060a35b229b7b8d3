package io.streamwire.internal.http;

import java.io.IOException;

/** A kept connection turned out to be closed by the server. Nothing was sent on it. */
public final class StaleConnectionException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  StaleConnectionException() {
    super("the server closed the connection before the request was sent");
  }
}
