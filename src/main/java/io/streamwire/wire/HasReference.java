package io.streamwire.wire;

import org.jspecify.annotations.Nullable;

/**
 * A request by which the caller can find out later what became of it: the contract marks the
 * property with {@code x-client-reference}.
 */
public interface HasReference {

  /** Returns the value of the marked property, or {@code null} if the request has none. */
  @Nullable String reference();
}
