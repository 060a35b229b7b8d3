package io.streamwire.codegen.plan;

import java.util.List;

/**
 * The third state of a property in a merge patch: sent as {@code null}, which removes the property.
 *
 * @param field the field and accessor with the names of cleared properties
 * @param clearing the builder methods that clear properties
 */
public record ClearPlan(String field, List<Method> clearing) {

  /**
   * A builder method.
   *
   * @param property the field that it clears
   * @param key the property's name, as the inside of a Java literal
   */
  public record Method(String method, String property, String key, boolean obsolete) {}
}
