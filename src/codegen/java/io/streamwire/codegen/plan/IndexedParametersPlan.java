package io.streamwire.codegen.plan;

import java.util.List;

/**
 * A list that is sent as numbered form fields, such as {@code Parameter1.Name}.
 *
 * @param constant the name of the Java constant that describes it
 * @param prefix the prefix of the fields' names
 * @param first the number of the first entry
 * @param maximum the maximum number of entries
 * @param itemType the class of an entry
 * @param adder the name of the builder method that adds one entry
 */
public record IndexedParametersPlan(
    String constant,
    String prefix,
    int first,
    int maximum,
    String itemType,
    String adder,
    List<Member> members) {

  /**
   * A member of an entry.
   *
   * @param key whether it identifies the entry and so must not be blank
   * @param wireName its name, escaped for a Java literal
   */
  public record Member(
      boolean key, String wireName, String accessor, String type, boolean required) {}

  /** The required members of an entry, in order. They are the parameters of the adder. */
  public List<Member> required() {
    return members.stream().filter(Member::required).toList();
  }
}
