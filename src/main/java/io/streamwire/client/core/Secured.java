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
   * Returns the alternatives in the order of the contract. Each names the keys of the schemes that
   * it needs together, separated by spaces; an empty text needs none.
   */
  String[] value();
}
