package io.streamwire.wire;

/**
 * An object that can be written as the parts of a {@code multipart/form-data} body. Generated from
 * the contract.
 */
public interface MultipartFields {

  /**
   * Writes this object's parts in the order of the contract. Parts that are {@code null} are
   * omitted.
   */
  void writeTo(MultipartWriter parts);
}
