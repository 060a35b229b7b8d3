package io.streamwire.wire;

import org.jspecify.annotations.Nullable;

/**
 * A request with a value by which the caller can check its outcome later. The contract marks the
 * property with {@code x-client-reference}.
 */
public interface HasReference {

  /** Returns the value of the marked property, or {@code null} if the request has none. */
  @Nullable String reference();
}
