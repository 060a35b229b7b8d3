package io.streamwire.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code readme.mustache} and {@code reference.mustache}. All texts are Markdown; a
 * list of texts contains lines.
 *
 * @param coordinates the client's artifact; {@code null} if the build does not name it
 */
public record DocumentsPlan(
    Contract contract,
    @Nullable Coordinates coordinates,
    Client client,
    Samples samples,
    List<Resource> resources) {

  /** Title, version and description of the contract. */
  public record Contract(String title, @Nullable String version, List<String> description) {}

  /**
   * The client.
   *
   * @param name its class
   * @param settings the builder methods that the contract adds
   * @param servers the contract's servers
   * @param needsBaseUrl whether the builder requires {@code baseUrl}
   * @param environment whether it has {@code fromEnv()}
   */
  public record Client(
      String name,
      List<Setting> settings,
      List<String> servers,
      boolean needsBaseUrl,
      boolean environment) {}

  /**
   * Samples for the README.
   *
   * @param first a whole sample; empty if the contract has no operation
   * @param page a call that returns pages; empty if there is none
   * @param stream a call that returns a stream of events; empty if there is none
   */
  public record Samples(List<String> first, List<String> page, List<String> stream) {}

  /** The Maven coordinates of a client. */
  public record Coordinates(String groupId, String artifactId, String version) {}

  /** A method of the client's builder. */
  public record Setting(String call, String words) {}

  /** The operations of a tag. */
  public record Resource(
      String name, String accessor, List<String> words, List<Operation> operations) {}

  /**
   * An operation.
   *
   * @param httpLine the HTTP method and the path
   * @param sample a sample call
   */
  public record Operation(
      String name,
      String httpLine,
      boolean deprecated,
      List<String> words,
      List<String> sample,
      Arguments arguments,
      Outcome outcome) {}

  /**
   * The arguments of an operation.
   *
   * @param parameters the class of the argument {@code params}; {@code null} if there is none
   */
  public record Arguments(List<Value> values, @Nullable String parameters) {}

  /** The result of a call, and the errors that the contract declares. */
  public record Outcome(String returns, List<Failure> failures) {}

  /** A value that a caller can pass: a row of a table. */
  public record Value(String name, String type, String in, String required, String words) {}

  /** An error that the contract declares: a row of a table. */
  public record Failure(String status, String exception, String body, String words) {}
}
