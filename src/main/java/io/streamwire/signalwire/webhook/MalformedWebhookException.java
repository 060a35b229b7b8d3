package io.streamwire.signalwire.webhook;

/**
 * A callback that is not the status of a stream. It may nevertheless be authentic. The message
 * contains what is missing or malformed.
 */
public final class MalformedWebhookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedWebhookException(String message, Throwable cause) {
    super(message, cause);
  }
}
