package io.streamwire.wire;

import java.util.function.Consumer;

/**
 * A value that holds secrets, so that a client can mask them in what a server echoes. Generated for
 * the models and parameters in which the contract declares {@code format: password} or {@code
 * x-secret}.
 */
public interface HasSecrets {

  /** Passes each secret that this object or an object inside it holds; {@code null} is left out. */
  void secrets(Consumer<String> secrets);
}
