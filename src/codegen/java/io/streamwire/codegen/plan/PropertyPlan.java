package io.streamwire.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a generated class.
 *
 * @param defaultValue the expression to which a builder initializes it; {@code null} for none
 */
public record PropertyPlan(
    PropertyName propertyName,
    JavaType type,
    PropertyDoc doc,
    Presence presence,
    @Nullable String defaultValue,
    Secrecy secrecy,
    BodyFieldPlan bodyField) {

  /** Returns this plan with another default. */
  public PropertyPlan startingWith(@Nullable String expression) {
    return new PropertyPlan(propertyName, type, doc, presence, expression, secrecy, bodyField);
  }

  /** Returns this plan as one whose value contains secrets. */
  public PropertyPlan holdingSecrets() {
    Secrecy more = secrecy == Secrecy.SECRET ? secrecy : Secrecy.HOLDS_SECRETS;
    return new PropertyPlan(propertyName, type, doc, presence, defaultValue, more, bodyField);
  }

  /** Its index in the class, from 0. */
  public int index() {
    return propertyName.index();
  }

  /** The Java name of field, accessor and builder method. */
  public String name() {
    return propertyName.java();
  }

  /** The name in JSON or in a form, escaped for a Java literal. */
  public String wireName() {
    return propertyName.wire();
  }

  /** The accessor of the text; {@code null} if the property has no format. */
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

  /** The contract's example, as plain Java; {@code null} for none. */
  public @Nullable Object example() {
    return doc.example();
  }

  /** Whether the builder requires it. */
  public boolean required() {
    return presence.required();
  }

  /** Whether the accessor never returns {@code null}. */
  public boolean neverNull() {
    return presence.required() && presence.guaranteedInResponse();
  }

  /** Whether JSON without it is rejected. */
  public boolean guaranteedInResponse() {
    return presence.guaranteedInResponse();
  }

  /** Whether requests omit it. */
  public boolean readOnly() {
    return presence.readOnly();
  }

  /** Whether {@code null} is written to JSON. */
  public boolean nullWritten() {
    return presence.nullWritten();
  }

  /** Whether its value is a secret. */
  public boolean masked() {
    return secrecy == Secrecy.SECRET;
  }

  /** Whether its value is an object that contains secrets. */
  public boolean holdsSecrets() {
    return secrecy == Secrecy.HOLDS_SECRETS;
  }

  /**
   * Whether it is a text with a format, and so has an accessor for its value and one for its text.
   */
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

  /** The expression for the property's adapter, in the adapter of the class. */
  public String adapter() {
    return hasAdapterField() ? name() + "Adapter" : type.adapter();
  }

  /** The indexed parameters as which it is sent; {@code null} for none. */
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
   * @param index its index in the class, from 0
   * @param java the Java name of field, accessor and builder method
   * @param wire the name in JSON or in a form, escaped for a Java literal
   * @param text the accessor of the text; {@code null} if it has no format
   * @param override whether an interface declares the accessor
   */
  public record PropertyName(
      int index, String java, String wire, @Nullable String text, boolean override) {}

  /**
   * When a property must have a value.
   *
   * @param required whether the builder requires it
   * @param guaranteedInResponse whether JSON without it is rejected
   * @param readOnly whether requests omit it
   * @param nullWritten whether {@code null} is written to JSON
   */
  public record Presence(
      boolean required, boolean guaranteedInResponse, boolean readOnly, boolean nullWritten) {}

  /** Whether a value is a secret, or an object that contains secrets. */
  public enum Secrecy {
    NONE,
    HOLDS_SECRETS,
    SECRET
  }
}
