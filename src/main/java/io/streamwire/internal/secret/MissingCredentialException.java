package io.streamwire.internal.secret;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A supplier returned no usable value. The caller receives an {@link IllegalStateException}. */
public final class MissingCredentialException extends IOException {

  private static final long serialVersionUID = 1L;

  MissingCredentialException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
