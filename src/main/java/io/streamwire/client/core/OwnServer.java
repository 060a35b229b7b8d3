package io.streamwire.client.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the server that the contract has for one operation. It is called unless the caller gave a
 * host of his own, which then serves all operations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnServer {
  /** The URL, which may have variables of the client's servers; without a host it is relative. */
  String value();
}
