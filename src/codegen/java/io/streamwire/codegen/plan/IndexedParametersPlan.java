package io.streamwire.codegen.plan;

import java.util.List;

/**
 * A list that travels as numbered form fields, such as {@code Parameter1.Name}.
 *
 * @param constant the name of the Java constant that describes it
 * @param prefix what the fields' names start with
 * @param first the number of the first entry
 * @param maximum how many entries there may be
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
   * @param key whether it names the entry and so must not be blank
   * @param wireName its name, as the inside of a literal
   */
  public record Member(
      boolean key, String wireName, String accessor, String type, boolean required) {}

  /** The members that an entry cannot do without, in order: what the adder takes. */
  public List<Member> required() {
    return members.stream().filter(Member::required).toList();
  }
}
