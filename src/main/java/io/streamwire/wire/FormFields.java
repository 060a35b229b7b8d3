package io.streamwire.wire;

/**
 * An object that can state itself as named text fields: a form request, an object in a query, an
 * entry of an indexed family. Generated from the contract.
 */
public interface FormFields {

  /**
   * Writes this object's fields in the order of the contract. Fields that are {@code null} are left
   * out.
   *
   * @throws IllegalArgumentException if a value breaks a limit of the contract
   */
  void writeTo(FormWriter form);
}
