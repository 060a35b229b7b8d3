package io.streamwire.codegen.plan;

/**
 * Properties that the contract does not declare.
 *
 * @param declared whether the contract allows them; if not, they are kept only to be sent back
 */
public record AdditionalPropertiesPlan(
    String name, JavaType of, boolean declared, boolean masked, boolean holdsSecrets) {

  /** The type of the values. */
  public String type() {
    return of.text();
  }

  public String adapter() {
    return of.adapter();
  }

  /** Whether the values are files. */
  public boolean isFiles() {
    return of.kind() == JavaType.Kind.FILE;
  }
}
