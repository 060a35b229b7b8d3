package io.streamwire.internal.event;

import java.io.IOException;

/** An event is longer than the limit. */
public final class FrameTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  FrameTooLargeException(long limit) {
    super("an event is longer than " + limit + " bytes");
  }
}
