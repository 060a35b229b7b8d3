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
 * A JUnit extension that provides a {@link ContractServer} as a parameter of a test. It is closed
 * after the test. {@link ContractTest} declares the contract.
 *
 * <p>For a server with other settings: {@code @RegisterExtension ContractServerExtension server =
 * new ContractServerExtension(() -> ContractServer.builder(path).timeout(limit).start());}
 */
public final class ContractServerExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(ContractServerExtension.class);

  private final @Nullable Supplier<ContractServer> server;

  /** Provides servers of the contract that {@link ContractTest} declares. Called by JUnit. */
  public ContractServerExtension() {
    this.server = null;
  }

  /** Provides servers with your own settings. */
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
    for (ExtensionContext context = test;
        context != null;
        context = context.getParent().orElse(null)) {
      var annotation =
          context
              .getElement()
              .flatMap(e -> AnnotationSupport.findAnnotation(e, ContractTest.class));
      if (annotation.isPresent()) {
        return Path.of(annotation.get().value());
      }
    }
    throw new ParameterResolutionException(
        "contract is missing (expected: @ContractTest(\"…\") on the class or the method)");
  }

  /**
   * The resource that JUnit closes after the test: a {@code CloseableResource} before 5.13, an
   * {@code AutoCloseable} since.
   */
  @SuppressWarnings("deprecation") // deprecated since 5.13; required by older versions
  private record Started(ContractServer value) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      value.close();
    }
  }
}
