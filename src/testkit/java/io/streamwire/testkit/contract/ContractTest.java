package io.streamwire.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a {@link ContractServer} as a parameter; each test has its own.
 *
 * <pre>{@code
 * @ContractTest("src/main/openapi/shop.yaml")
 * class ShopTest {
 *   @Test
 *   void itemIsFound(ContractServer server) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ContractServerExtension.class)
public @interface ContractTest {

  /** The contract's file, from the folder that the tests run in. */
  String value();
}
