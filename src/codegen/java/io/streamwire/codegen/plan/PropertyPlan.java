package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavadocText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a generated class.
 *
 * @param index its place, from 0
 * @param name the Java name of field, accessor and builder method
 * @param wireName the name in JSON or in a form, as the inside of a Java literal
 * @param type the Java type
 * @param doc the accessor's Javadoc, line by line
 * @param required whether a builder insists on it
 * @param present whether the accessor never returns {@code null}
 * @param promised whether JSON without it is refused
 * @param readOnly whether a request leaves it out
 * @param nullWritten whether {@code null} is a value that JSON must show
 * @param masked whether its value is a secret
 * @param holder whether its value is an object that holds secrets, or objects that do
 * @param copy the method of {@code Fields} that copies it at the door; {@code null} for immutable
 *     types
 * @param initial the expression a builder starts with; {@code null} for none
 * @param date whether it is a text of a format, such as a date, which has an accessor for its value
 *     and one for its text
 * @param textName the accessor of the text; {@code null} for what has no format
 * @param override whether an interface declares the accessor
 * @param indexed the family of form fields it travels as; {@code null} if it does not
 * @param style how a form carries it
 * @param part how a multipart body carries it
 * @param example a value that the contract offers, as plain Java; {@code null} for none
 */
public record PropertyPlan(
    int index,
    String name,
    String wireName,
    JavaType type,
    List<String> doc,
    boolean deprecated,
    boolean required,
    boolean present,
    boolean promised,
    boolean readOnly,
    boolean nullWritten,
    boolean masked,
    boolean holder,
    @Nullable String copy,
    @Nullable String initial,
    boolean date,
    @Nullable String textName,
    boolean override,
    @Nullable IndexedPlan indexed,
    FormStyle style,
    PartPlan part,
    @Nullable Object example) {

  /** Returns this plan with another expression that a builder starts with. */
  public PropertyPlan startingWith(@Nullable String expression) {
    return new PropertyPlan(
        index,
        name,
        wireName,
        type,
        doc,
        deprecated,
        required,
        present,
        promised,
        readOnly,
        nullWritten,
        masked,
        holder,
        copy,
        expression,
        date,
        textName,
        override,
        indexed,
        style,
        part,
        example);
  }

  /** Returns this plan as one whose value holds secrets. */
  public PropertyPlan holdingSecrets() {
    return new PropertyPlan(
        index,
        name,
        wireName,
        type,
        doc,
        deprecated,
        required,
        present,
        promised,
        readOnly,
        nullWritten,
        masked,
        !masked,
        copy,
        initial,
        date,
        textName,
        override,
        indexed,
        style,
        part,
        example);
  }

  /** The accessor's Javadoc as a whole. */
  public List<String> comment() {
    return JavadocText.comment(doc, deprecated);
  }

  /** Whether the class's adapter keeps this property's adapter in a field. */
  public boolean hasAdapterField() {
    return type.needsMoshi() || type.isGeneric() && type.kind() != JavaType.Kind.FORMATTED;
  }

  /** The expression by which the class's adapter refers to this property's. */
  public String adapter() {
    return hasAdapterField() ? name + "Adapter" : type.adapter();
  }

  /** The start of the call that writes it into a form. */
  public String formCall() {
    return style.call(wireName);
  }

  /** The call that writes it into a multipart body. */
  public String partCall() {
    return part.call(wireName, name);
  }

  public boolean isJsonPart() {
    return part.adapter() != null;
  }

  /**
   * A family of indexed form fields.
   *
   * @param constant the name of the Java constant that describes it
   * @param adder the name of the builder method that adds one entry
   */
  public record IndexedPlan(
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
}
