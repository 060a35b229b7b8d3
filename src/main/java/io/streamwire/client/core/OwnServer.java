package io.streamwire.client.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the server of a single operation. The operation uses it unless the user sets another
 * host, which then applies to all operations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnServer {
  /**
   * Returns the URL template. It may contain variables of the client's servers. A template without
   * a host is relative to the base URL.
   */
  String value();
}
