package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of an operation for the reference, in the contract's words (Markdown).
 *
 * @param words summary and description
 * @param schemes the security schemes that it requires
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
   * The names of an operation.
   *
   * @param accessor the client's method that returns the resource
   */
  public record Name(String accessor, String method, String http, String path) {}

  /**
   * The arguments of a call.
   *
   * @param given the arguments of the sample, in order
   * @param values all values that a caller can pass
   * @param parameters the class of the argument {@code params}; {@code null} if there is none
   */
  public record Arguments(List<Given> given, List<Value> values, @Nullable String parameters) {}

  /**
   * The result of a call.
   *
   * @param imports the imports of the type
   * @param words the contract's description of the success
   */
  public record Result(String type, Set<Import> imports, @Nullable String words) {}

  /**
   * An argument of the sample call.
   *
   * @param type {@code null} for a body of OkHttp's type {@code RequestBody}
   * @param mediaType the media type of a body
   */
  public record Given(
      String name, @Nullable JavaType type, String mediaType, @Nullable Object example) {}

  /**
   * A value that a caller can pass.
   *
   * @param in its location: path, query, header, cookie or body
   */
  public record Value(
      String name, String type, String in, boolean required, @Nullable String words) {}

  /**
   * An error that the contract declares.
   *
   * @param body the type of its JSON body; {@code null} if it has none
   */
  public record Failure(String status, @Nullable String body, @Nullable String words) {}
}
