package io.streamwire.wire;

/**
 * A value that is one of several types, not all of them classes of the contract. Generated; text
 * and forms are written of the value inside.
 */
public interface OneOf {

  /** Returns the value, whatever its type; free-form JSON if the contract does not know it. */
  Object value();
}
