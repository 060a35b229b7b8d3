package io.streamwire.wire;

import java.util.function.Consumer;

/**
 * A value that contains secrets, so that a client can mask them in texts received from a server.
 * Generated for models and parameters for which the contract declares {@code format: password} or
 * {@code x-secret}.
 */
public interface HasSecrets {

  /**
   * Passes each secret of this object and of the objects inside it to a consumer; {@code null} is
   * omitted.
   */
  void secrets(Consumer<String> secrets);
}
