package io.streamwire.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the value of a path, query, header or cookie parameter becomes one text. In a path and a
 * query the text is percent-encoded already, so that the parameter is {@code encoded} for Retrofit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Styled {
  /** The style of the contract. */
  ParameterStyle value();

  /** Whether the members of an object, and with some styles the items of a list, stand apart. */
  boolean explode() default false;

  /** The parameter's name, which style {@code matrix} repeats. */
  String name() default "";

  /** Whether reserved characters, such as a slash, stay as they are (RFC 6570, section 3.2.3). */
  boolean allowReserved() default false;
}
