package io.streamwire.client.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a header by which the service recognizes a retry. The client generates its value once
 * for each call, unless the caller sets it, and sends the same value in all attempts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface IdempotencyKey {

  /** Returns the name of the header. */
  String value();
}
