package io.streamwire.testkit.contract;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives a JUnit test a {@link ContractServer} as a parameter; it lives as long as the test. {@link
 * ContractTest} names the contract.
 *
 * <p>A server of other settings: {@code @RegisterExtension ContractServerExtension server = new
 * ContractServerExtension(() -> ContractServer.builder(path).patience(limit).start());}
 */
public final class ContractServerExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(ContractServerExtension.class);

  private final @Nullable Supplier<ContractServer> server;

  /** Gives servers of the contract that {@link ContractTest} names. Called by JUnit. */
  public ContractServerExtension() {
    this.server = null;
  }

  /** Gives servers of your own settings. */
  public ContractServerExtension(Supplier<ContractServer> server) {
    this.server = Objects.requireNonNull(server, "server");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ContractServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(ContractServer.class, type -> start(test), Started.class)
        .value();
  }

  private Started start(ExtensionContext test) {
    return new Started(server == null ? ContractServer.start(contract(test)) : server.get());
  }

  private static Path contract(ExtensionContext test) {
    for (ExtensionContext at = test; at != null; at = at.getParent().orElse(null)) {
      var named =
          at.getElement().flatMap(e -> AnnotationSupport.findAnnotation(e, ContractTest.class));
      if (named.isPresent()) {
        return Path.of(named.get().value());
      }
    }
    throw new ParameterResolutionException(
        "No contract is named (expected: @ContractTest(\"…\") on the class or the method)");
  }

  /**
   * What JUnit closes once the test is over: a {@code CloseableResource} before 5.13, an {@code
   * AutoCloseable} since.
   */
  @SuppressWarnings("deprecation") // since 5.13; older versions close nothing else
  private record Started(ContractServer value) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      value.close();
    }
  }
}
