package io.streamwire.internal.event;

import java.io.EOFException;

/** A body ended in the middle of an event. */
public final class CutFrameException extends EOFException {

  private static final long serialVersionUID = 1L;

  private final transient Frame partial;

  CutFrameException(Frame partial) {
    super("the body ended in the middle of an event");
    this.partial = partial;
  }

  /** Returns the part of the event that was received. */
  Frame partial() {
    return partial;
  }
}
