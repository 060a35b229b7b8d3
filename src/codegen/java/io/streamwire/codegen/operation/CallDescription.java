package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a reference describes it, in the contract's own words (Markdown).
 *
 * @param words summary and description
 * @param schemes the credentials that it needs
 */
public record CallDescription(
    Name name,
    boolean deprecated,
    List<String> words,
    Arguments arguments,
    Result result,
    List<Failure> failures,
    List<String> schemes) {

  /**
   * What an operation is called by.
   *
   * @param accessor the client's method that returns the resource
   */
  public record Name(String accessor, String method, String http, String path) {}

  /**
   * What a caller gives.
   *
   * @param given what a call passes, in order
   * @param values what a caller can give, each by itself
   * @param parameters the class of the argument {@code params}; {@code null} if there is none
   */
  public record Arguments(List<Given> given, List<Value> values, @Nullable String parameters) {}

  /**
   * What a call yields.
   *
   * @param imports what the type needs, and more
   * @param words what the contract says of a success
   */
  public record Result(String type, Set<Import> imports, @Nullable String words) {}

  /**
   * An argument of the call.
   *
   * @param type {@code null} for a body that OkHttp's {@code RequestBody} describes
   * @param mediaType that of a body
   */
  public record Given(
      String name, @Nullable JavaType type, String mediaType, @Nullable Object example) {}

  /**
   * A value that a caller gives.
   *
   * @param in where it goes: path, query, header, cookie or body
   */
  public record Value(
      String name, String type, String in, boolean required, @Nullable String words) {}

  /**
   * An error that the contract declares.
   *
   * @param body the type of its JSON; {@code null} if it has none
   */
  public record Failure(String status, @Nullable String body, @Nullable String words) {}
}
