package io.streamwire.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code readme.mustache} and {@code reference.mustache} need to write the documents of a
 * client. All texts are Markdown, a list of texts is its lines.
 *
 * @param coordinates the artifact of the client; {@code null} where the build does not name it
 */
public record DocumentsPlan(
    Contract contract,
    @Nullable Coordinates coordinates,
    Client client,
    Samples samples,
    List<Resource> resources) {

  /** What the contract says of itself. */
  public record Contract(String title, @Nullable String version, List<String> description) {}

  /**
   * The client.
   *
   * @param name its class
   * @param settings what its builder takes because of the contract
   * @param servers the servers that the contract names
   * @param needsBaseUrl whether its builder insists on {@code baseUrl}
   * @param environment whether it has {@code fromEnv()}
   */
  public record Client(
      String name,
      List<Setting> settings,
      List<String> servers,
      boolean needsBaseUrl,
      boolean environment) {}

  /**
   * Calls for the README.
   *
   * @param first a whole sample; empty where the contract has no operation
   * @param page a call that returns pages; empty if there is none
   * @param stream a call that returns a stream of events; empty if there is none
   */
  public record Samples(List<String> first, List<String> page, List<String> stream) {}

  /** The artifact of a client. */
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
   * @param sample the Java of a call
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
   * What a caller gives.
   *
   * @param parameters the class of the argument {@code params}; {@code null} if there is none
   */
  public record Arguments(List<Value> values, @Nullable String parameters) {}

  /** What a call yields, and the errors that the contract declares. */
  public record Outcome(String returns, List<Failure> failures) {}

  /** A value that a caller gives: a row of a table. */
  public record Value(String name, String type, String in, String required, String words) {}

  /** An error that the contract declares: a row of a table. */
  public record Failure(String status, String exception, String body, String words) {}
}
