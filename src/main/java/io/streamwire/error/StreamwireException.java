package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The base class of all exceptions that a call can throw after its arguments were accepted. Invalid
 * arguments throw an {@link IllegalArgumentException} before any I/O, and missing credentials an
 * {@link IllegalStateException}.
 *
 * <p>If a call was retried, the failures of the earlier attempts are {@linkplain #getSuppressed()
 * suppressed} exceptions of the last one.
 */
public abstract class StreamwireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Package-private, so that only this package has subclasses and a handler can be exhaustive. */
  StreamwireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
