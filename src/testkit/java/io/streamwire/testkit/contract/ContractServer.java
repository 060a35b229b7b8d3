package io.streamwire.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;

/**
 * A service of an OpenAPI contract on the loopback interface, over real sockets. It holds each
 * request against the contract (path, credentials, parameters, content type, body) and answers 4xx
 * with what is wrong; else with the contract's example, or with a value that it makes of the
 * schema.
 *
 * <pre>{@code
 * try (ContractServer server = ContractServer.start(Path.of("src/main/openapi/shop.yaml"));
 *     ShopClient shop = ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build()) {
 *   server.operation("getItem").answerNext(1, ContractReply.status(503));
 *   shop.items().getItem("7");
 *   assertThat(server.operation("getItem").count()).isEqualTo(2);
 * }
 * }</pre>
 *
 * <p>A list with {@code x-pagination} has two pages; a stream of events has the contract's examples
 * for its events, and ends.
 *
 * <p>Of credentials it sees that they are there, not whose they are. It keeps no state: what was
 * created is not found afterwards. It starts when built and lives until {@link #close()}; it keeps
 * no JVM alive. Thread-safe.
 */
public final class ContractServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Path contract;
  private final ContractJournal journal;
  private final Map<String, ContractOperation> operations = new LinkedHashMap<>();

  private ContractServer(Builder builder) {
    contract = builder.contract;
    journal = new ContractJournal(builder.timeout);
    Documents documents = Documents.readAll(contract);
    Routes routes = new Routes(documents);
    for (DescribedOperation operation : routes.operations()) {
      operations.put(operation.id(), new ContractOperation(operation.id(), journal));
    }
    server.setDispatcher(
        new ContractDispatcher(
            new RequestCheck(documents, routes), new ReplyMaker(documents), operations, journal));
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The contract server found no free port on the loopback interface", e);
    }
  }

  /**
   * A service of a contract, an OpenAPI 3.0 or 3.1 file in YAML or JSON.
   *
   * @throws IllegalArgumentException if it is no such contract
   * @throws UncheckedIOException if the file, or one that it refers to, cannot be read
   */
  public static ContractServer start(Path contract) {
    return builder(contract).start();
  }

  /** Sets up a service of another patience. */
  public static Builder builder(Path contract) {
    return new Builder(contract);
  }

  /**
   * Where to point a client: {@code http://127.0.0.1:port}. The contract's servers do not count.
   */
  public String baseUrl() {
    return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
  }

  /**
   * An operation by its {@code operationId}; by method and path, such as {@code GET /items/{id}},
   * where the contract gives it none.
   *
   * @throws IllegalArgumentException if the contract has no such operation
   */
  public ContractOperation operation(String operationId) {
    ContractOperation operation = operations.get(operationId);
    if (operation == null) {
      throw new IllegalArgumentException(
          "operation " + operationId + " (expected: one of " + operations.keySet() + ")");
    }
    return operation;
  }

  /** Every request, refused ones included. */
  public ContractJournal journal() {
    return journal;
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return "ContractServer[" + baseUrl() + ", " + contract + "]";
  }

  /** Every setting has a default. Not thread-safe. */
  public static final class Builder {
    private final Path contract;
    private Duration timeout = Duration.ofSeconds(10);

    private Builder(Path contract) {
      this.contract = Objects.requireNonNull(contract, "contract");
    }

    /** How long an {@code await} method waits before it fails; default: 10 seconds. */
    public Builder timeout(Duration value) {
      timeout = Objects.requireNonNull(value, "patience");
      return this;
    }

    public ContractServer start() {
      return new ContractServer(this);
    }
  }
}
