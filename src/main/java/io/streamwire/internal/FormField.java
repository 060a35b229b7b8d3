package io.streamwire.internal;

/** A form field that the contract does not know. */
public record FormField(String name, String value) {

  /** Without the value, which may be a secret. */
  @Override
  public String toString() {
    return name + "=***";
  }
}
