package io.streamwire.wire;

/**
 * A generated value that is one of several types, of which at least one is not a generated class.
 * In text and forms, the inner value is written.
 */
public interface OneOf {

  /**
   * Returns the inner value of any type; free-form JSON if the contract does not declare its type.
   */
  Object value();
}
