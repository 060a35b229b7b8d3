package io.streamwire.codegen.plan;

import io.streamwire.codegen.naming.JavaLiteral;
import org.jspecify.annotations.Nullable;

/** How a form carries a property; each is a method of the run time's {@code FormWriter}. */
public enum FormStyle {
  /** Under its name; what is inside an object stands in brackets. */
  FIELD("field", null),
  /** A list's items, or an object's names and values, in one field. */
  COMMAS("joined", ","),
  SPACES("joined", " "),
  PIPES("joined", "|"),
  /** An object's members as fields of their own. */
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
   * @param wireName the name, as the inside of a literal
   */
  public String call(String wireName) {
    return method + "(\"" + wireName + "\"" + delimiter;
  }
}
