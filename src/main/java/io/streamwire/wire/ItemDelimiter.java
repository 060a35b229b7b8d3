package io.streamwire.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what stands between the items of a list in a path, where it is no comma. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ItemDelimiter {
  /** The text between two items, for example {@code ;id=}. */
  String value();
}
