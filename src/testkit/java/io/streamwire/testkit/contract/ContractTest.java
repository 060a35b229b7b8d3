package io.streamwire.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides the tests of a class with a {@link ContractServer} as a parameter, one for each test.
 *
 * <pre>{@code
 * @ContractTest("src/main/openapi/shop.yaml")
 * class ShopTest {
 * @Test
 * void itemIsFound(ContractServer server) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ContractServerExtension.class)
public @interface ContractTest {

  /** Returns the path of the contract's file, relative to the working directory of the tests. */
  String value();
}
