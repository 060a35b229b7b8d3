package io.streamwire.signalwire.webhook;

/**
 * A callback that is not the status of a stream, though it may be genuine. The message names what
 * is missing.
 */
public final class MalformedWebhookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedWebhookException(String message, Throwable cause) {
    super(message, cause);
  }
}
