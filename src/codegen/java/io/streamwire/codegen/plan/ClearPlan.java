package io.streamwire.codegen.plan;

import java.util.List;

/**
 * The third state of the properties of a merge patch: sent as {@code null}, which removes them.
 *
 * @param field the field and the accessor with the names of what is cleared
 * @param clearing the builder methods that clear
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
