package io.streamwire.signalwire.media;

import org.jspecify.annotations.Nullable;

/** A text frame that is not the message which the platform's protocol allows here. */
public final class StreamMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StreamMessageException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Returns what is wrong. An {@link Reason#UNKNOWN_EVENT} is best ignored: the platform may learn
   * new ones.
   */
  public Reason reason() {
    return reason;
  }

  /** What is wrong with a frame. */
  public enum Reason {
    /** Longer than the reader's limit; it was not even looked at. */
    TOO_LONG,
    /** No JSON object. */
    MALFORMED,
    /** An event that the contract does not name. */
    UNKNOWN_EVENT,
    /**
     * A known event with a member that is missing or of the wrong type, such as a payload that is
     * no Base64.
     */
    INVALID,
    /**
     * A message at a time at which the protocol does not allow it, or one that was there before.
     */
    OUT_OF_ORDER
  }
}
