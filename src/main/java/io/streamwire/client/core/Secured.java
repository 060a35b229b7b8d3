package io.streamwire.client.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the credentials of an operation. An operation without this annotation is sent without
 * credentials.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Secured {

  /**
   * Returns the alternatives in the contract's order. Each contains the keys of the schemes that
   * are required together, separated by spaces; an empty text requires no credentials.
   */
  String[] value();
}
