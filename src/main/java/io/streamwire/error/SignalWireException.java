package io.streamwire.error;

import org.jspecify.annotations.Nullable;

/**
 * The former base class of all exceptions.
 *
 * @deprecated Kept for source compatibility with 0.1.0; use {@link StreamwireException}.
 */
@Deprecated(since = "0.2.0")
public abstract class SignalWireException extends StreamwireException {

  private static final long serialVersionUID = 1L;

  SignalWireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
