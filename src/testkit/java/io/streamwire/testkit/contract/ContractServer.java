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
 * A server of an OpenAPI contract, on the loopback interface with real sockets. It checks each
 * request against the contract: path, credentials, parameters, content type and body. An invalid
 * request is rejected with a 4xx status and the list of its problems. The response to a valid
 * request is the contract's example, or a value generated from the schema.
 *
 * <pre>{@code
 * try (ContractServer server = ContractServer.start(Path.of("src/main/openapi/shop.yaml"));
 * ShopClient shop = ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build()) {
 * server.operation("getItem").answerNext(1, ContractResponse.status(503));
 * shop.items().getItem("7");
 * assertThat(server.operation("getItem").count()).isEqualTo(2);
 * }
 * }</pre>
 *
 * <p>A list with {@code x-pagination} has two pages. A stream of events contains the examples of
 * the contract and then ends.
 *
 * <p>The server checks that credentials are present, but not their values. It has no state: a
 * created resource cannot be read afterwards. It runs until {@link #close()} and does not keep the
 * JVM alive. Thread-safe.
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
            new RequestCheck(documents, routes),
            new ResponseMaker(documents),
            operations,
            journal));
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("contract server: no free port on the loopback interface", e);
    }
  }

  /**
   * Starts a server of a contract, an OpenAPI 3.0 or 3.1 file in YAML or JSON.
   *
   * @throws IllegalArgumentException if the file is not such a contract
   * @throws UncheckedIOException if the file, or one that it references, cannot be read
   */
  public static ContractServer start(Path contract) {
    return builder(contract).start();
  }

  /** Returns a builder for a server with another timeout. */
  public static Builder builder(Path contract) {
    return new Builder(contract);
  }

  /**
   * Returns the URL for a client: {@code http://127.0.0.1:port}. The servers in the contract are
   * ignored.
   */
  public String baseUrl() {
    return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
  }

  /**
   * Returns an operation by its {@code operationId}, or by method and path, for example {@code GET
   * /items/{id}}, if it has none.
   *
   * @throws IllegalArgumentException if the contract has no such operation
   */
  public ContractOperation operation(String operationId) {
    ContractOperation operation = operations.get(operationId);
    if (operation == null) {
      throw new IllegalArgumentException(
          "operation: " + operationId + " (expected: one of " + operations.keySet() + ")");
    }
    return operation;
  }

  /** Returns all requests, including rejected ones. */
  public ContractJournal journal() {
    return journal;
  }

  /** Stops the server and closes all connections. */
  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return "ContractServer[" + baseUrl() + ", " + contract + "]";
  }

  /** Builds {@link ContractServer}s. Every setting has a default. Not thread-safe. */
  public static final class Builder {
    private final Path contract;
    private Duration timeout = Duration.ofSeconds(10);

    private Builder(Path contract) {
      this.contract = Objects.requireNonNull(contract, "contract");
    }

    /** Sets the timeout of the {@code await} methods; the default is 10 seconds. */
    public Builder timeout(Duration value) {
      timeout = Objects.requireNonNull(value, "timeout");
      return this;
    }

    public ContractServer start() {
      return new ContractServer(this);
    }
  }
}
