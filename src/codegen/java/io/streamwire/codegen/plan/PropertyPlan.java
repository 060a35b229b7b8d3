package io.streamwire.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a generated class.
 *
 * @param defaultValue the expression that a builder starts with; {@code null} for none
 */
public record PropertyPlan(
    PropertyName propertyName,
    JavaType type,
    PropertyDoc doc,
    Presence presence,
    @Nullable String defaultValue,
    Secrecy secrecy,
    BodyFieldPlan bodyField) {

  /** Returns this plan with another expression that a builder starts with. */
  public PropertyPlan startingWith(@Nullable String expression) {
    return new PropertyPlan(propertyName, type, doc, presence, expression, secrecy, bodyField);
  }

  /** Returns this plan as one whose value holds secrets. */
  public PropertyPlan holdingSecrets() {
    Secrecy more = secrecy == Secrecy.SECRET ? secrecy : Secrecy.HOLDS_SECRETS;
    return new PropertyPlan(propertyName, type, doc, presence, defaultValue, more, bodyField);
  }

  /** Its place in the class, from 0. */
  public int index() {
    return propertyName.index();
  }

  /** The Java name of field, accessor and builder method. */
  public String name() {
    return propertyName.java();
  }

  /** The name in JSON or in a form, as the inside of a Java literal. */
  public String wireName() {
    return propertyName.wire();
  }

  /** The accessor of the text; {@code null} for what has no format. */
  public @Nullable String textName() {
    return propertyName.text();
  }

  /** Whether an interface declares the accessor. */
  public boolean override() {
    return propertyName.override();
  }

  /** The accessor's Javadoc as a whole. */
  public List<String> comment() {
    return doc.comment();
  }

  public boolean deprecated() {
    return doc.deprecated();
  }

  /** A value that the contract offers, as plain Java; {@code null} for none. */
  public @Nullable Object example() {
    return doc.example();
  }

  /** Whether a builder insists on it. */
  public boolean required() {
    return presence.required();
  }

  /** Whether the accessor never returns {@code null}. */
  public boolean neverNull() {
    return presence.required() && presence.guaranteedInReply();
  }

  /** Whether JSON without it is refused. */
  public boolean guaranteedInReply() {
    return presence.guaranteedInReply();
  }

  /** Whether a request leaves it out. */
  public boolean readOnly() {
    return presence.readOnly();
  }

  /** Whether {@code null} is a value that JSON must show. */
  public boolean nullWritten() {
    return presence.nullWritten();
  }

  /** Whether its value is a secret. */
  public boolean masked() {
    return secrecy == Secrecy.SECRET;
  }

  /** Whether its value is an object that holds secrets, or objects that do. */
  public boolean holdsSecrets() {
    return secrecy == Secrecy.HOLDS_SECRETS;
  }

  /** Whether it is a text of a format, which has an accessor for its value and one for its text. */
  public boolean formatted() {
    return type.isText();
  }

  /** The method of {@code Fields} that copies the value; {@code null} for immutable types. */
  public @Nullable String copy() {
    return switch (type.kind()) {
      case LIST -> "list";
      case SET -> "set";
      case MAP -> "map";
      default -> null;
    };
  }

  /** Whether the class's adapter keeps this property's adapter in a field. */
  public boolean hasAdapterField() {
    return type.needsMoshi() || type.isGeneric() && type.kind() != JavaType.Kind.FORMATTED;
  }

  /** The expression by which the class's adapter refers to this property's. */
  public String adapter() {
    return hasAdapterField() ? name() + "Adapter" : type.adapter();
  }

  /** The indexed parameters that it travels as; {@code null} if it does not. */
  public @Nullable IndexedParametersPlan indexed() {
    return bodyField.indexed();
  }

  /** The start of the call that writes it into a form. */
  public String formCall() {
    return bodyField.style().call(wireName());
  }

  /** The call that writes it into a multipart body. */
  public String partCall() {
    return bodyField.part().call(wireName(), name());
  }

  public boolean isJsonPart() {
    return bodyField.part().adapter() != null;
  }

  /**
   * The names of a property.
   *
   * @param index its place in the class, from 0
   * @param java the Java name of field, accessor and builder method
   * @param wire the name in JSON or in a form, as the inside of a Java literal
   * @param text the accessor of the text; {@code null} for what has no format
   * @param override whether an interface declares the accessor
   */
  public record PropertyName(
      int index, String java, String wire, @Nullable String text, boolean override) {}

  /**
   * When a value is there.
   *
   * @param required whether a builder insists on it
   * @param guaranteedInReply whether JSON without it is refused
   * @param readOnly whether a request leaves it out
   * @param nullWritten whether {@code null} is a value that JSON must show
   */
  public record Presence(
      boolean required, boolean guaranteedInReply, boolean readOnly, boolean nullWritten) {}

  /** Whether a value is a secret, or an object that holds secrets. */
  public enum Secrecy {
    NONE,
    HOLDS_SECRETS,
    SECRET
  }
}
