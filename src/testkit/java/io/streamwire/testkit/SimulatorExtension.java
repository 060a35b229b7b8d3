package io.streamwire.testkit;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that provides a simulator, a media server or both as parameters of a test. They
 * are closed after the test.
 *
 * <pre>{@code
 * @ExtendWith(SimulatorExtension.class)
 * class CallCenterTest {
 * @Test
 * void audioArrives(SignalWireSimulator signalwire, MediaServer server) { … }
 * }
 * }</pre>
 *
 * <p>For a simulator with other settings: {@code @RegisterExtension SimulatorExtension simulator =
 * new SimulatorExtension(() -> SignalWireSimulator.builder().bidirectional().start());}
 */
public final class SimulatorExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SimulatorExtension.class);

  private final Supplier<SignalWireSimulator> simulator;

  /** Provides simulators with the default settings. Called by JUnit. */
  public SimulatorExtension() {
    this(SignalWireSimulator::start);
  }

  /** Provides simulators with your own settings. */
  public SimulatorExtension(Supplier<SignalWireSimulator> simulator) {
    this.simulator = Objects.requireNonNull(simulator, "simulator");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == SignalWireSimulator.class || type == MediaServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return test.getStore(NAMESPACE).getOrComputeIfAbsent(type, this::start, Started.class).value();
  }

  private Started start(Class<?> type) {
    if (type == MediaServer.class) {
      MediaServer server = MediaServer.start();
      return new Started(server, server::close);
    }
    SignalWireSimulator signalwire = simulator.get();
    return new Started(signalwire, signalwire::close);
  }

  /**
   * The resource that JUnit closes after the test: a {@code CloseableResource} before 5.13, an
   * {@code AutoCloseable} since.
   */
  @SuppressWarnings("deprecation") // deprecated since 5.13; required by older versions
  private record Started(Object value, Runnable end) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
