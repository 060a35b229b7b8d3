package io.streamwire.client.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the type of the body that an error response has. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(ErrorBodies.class)
public @interface ErrorBody {

  /** Returns statuses, ranges such as {@code 4XX}, or {@code default}. */
  String[] status();

  /** Returns the type of the body. */
  Class<?> type();
}
