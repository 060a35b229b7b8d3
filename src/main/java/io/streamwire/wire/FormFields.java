package io.streamwire.wire;

/**
 * An object that can be written as named text fields: a form request, an object in a query, or an
 * entry of an indexed list. Generated from the contract.
 */
public interface FormFields {

  /**
   * Writes this object's fields in the order of the contract. Fields that are {@code null} are
   * omitted.
   *
   * @throws IllegalArgumentException if a value violates a limit of the contract
   */
  void writeTo(FormWriter form);
}
