package io.streamwire.signalwire.media;

import org.jspecify.annotations.Nullable;

/** A text frame that is not a valid message, or that the protocol does not allow at this point. */
public final class StreamMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StreamMessageException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Returns the reason. Ignore an {@link Reason#UNKNOWN_EVENT}, because the platform may add new
   * events.
   */
  public Reason reason() {
    return reason;
  }

  /** The reason why a frame was rejected. */
  public enum Reason {
    /** The frame is longer than the reader's limit and was not parsed. */
    TOO_LONG,
    /** The frame is not a JSON object. */
    MALFORMED,
    /** The contract does not declare the event. */
    UNKNOWN_EVENT,
    /**
     * A member of a known event is missing or has the wrong type, for example a payload that is not
     * Base64.
     */
    INVALID,
    /**
     * The protocol does not allow the message at this point, or the message was already received.
     */
    OUT_OF_ORDER
  }
}
