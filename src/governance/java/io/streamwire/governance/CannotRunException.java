package io.streamwire.governance;

/**
 * Thrown if the gates cannot run. The message states what is wrong, where, and what was expected.
 */
public final class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotRunException(String message) {
    super(message);
  }

  public CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
