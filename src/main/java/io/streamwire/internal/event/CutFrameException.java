package io.streamwire.internal.event;

import java.io.EOFException;

/** A body ended in the middle of an event. */
public final class CutFrameException extends EOFException {

  private static final long serialVersionUID = 1L;

  private final transient Frame begun;

  CutFrameException(Frame begun) {
    super("it ended in the middle of an event");
    this.begun = begun;
  }

  /** Returns what there was of the event. */
  Frame begun() {
    return begun;
  }
}
