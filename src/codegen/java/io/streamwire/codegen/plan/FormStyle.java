package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * How a property is written in a form. Each constant is a method of the run time's {@code
 * FormWriter}.
 */
public enum FormStyle {

  /** One field; the members of an object have names in brackets. */
  FIELD("field", null),
  /** The items of a list, or the names and values of an object, in one field. */
  COMMAS("joined", ","),
  SPACES("joined", " "),
  PIPES("joined", "|"),
  /** The members of an object as fields of their own. */
  EXPLODED("exploded", null),
  JSON("json", null);

  private final String method;
  private final String delimiter;

  FormStyle(String method, @Nullable String delimiter) {
    this.method = method;
    this.delimiter = delimiter == null ? "" : ", " + JavaLiteral.quote(delimiter);
  }

  /**
   * Returns the start of the call that writes a property, up to its value.
   *
   * @param wireName the name, escaped for a Java literal
   */
  public String call(String wireName) {
    return method + "(\"" + wireName + "\"" + delimiter;
  }
}
