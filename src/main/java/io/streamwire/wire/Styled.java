package io.streamwire.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how the value of a path, query, header or cookie parameter is serialized. In a path or a
 * query the text is already percent-encoded, so the parameter must be {@code encoded} for Retrofit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Styled {
  /** Returns the style that the contract declares. */
  ParameterStyle value();

  /**
   * Returns whether the members of an object, and with some styles the items of a list, are
   * separate.
   */
  boolean explode() default false;

  /** Returns the name of the parameter, which the style {@code matrix} repeats. */
  String name() default "";

  /**
   * Returns whether reserved characters, such as a slash, are not encoded (RFC 6570, section
   * 3.2.3).
   */
  boolean allowReserved() default false;
}
