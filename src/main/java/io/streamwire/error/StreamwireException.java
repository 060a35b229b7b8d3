package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call can throw once its arguments are accepted. Arguments that are
 * refused before any I/O are an {@link IllegalArgumentException} instead, and credentials that are
 * missing an {@link IllegalStateException}.
 *
 * <p>Where a call was repeated, the failures of its earlier attempts are {@linkplain
 * #getSuppressed() suppressed} exceptions of the last one.
 */
public abstract class StreamwireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For this package's subclasses: the tree is closed, so that a handler can be complete. */
  StreamwireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
