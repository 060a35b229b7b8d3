package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code resource.mustache}: the class of one tag, with its operations.
 *
 * @param settings the settings of the client that its operations use
 * @param constants patterns and rules by which arguments are checked
 */
public record ResourcePlan(
    ResourceNames names,
    List<String> doc,
    Set<Import> imports,
    Set<String> settings,
    List<Constant> constants,
    List<Method> methods) {

  /** The class's simple name. */
  public String name() {
    return names.resource();
  }

  /** The client's method that returns it. */
  public String accessor() {
    return names.accessor();
  }

  /** The Retrofit interface that it uses. */
  public String apiName() {
    return names.api();
  }

  /** The client's method that returns the interface. */
  public String apiAccessor() {
    return names.apiAccessor();
  }

  /** A constant of the class. */
  public record Constant(String type, String name, String value) {}

  /**
   * One operation with one encoding of its body.
   *
   * @param name the method's name; the other methods add a suffix, as in {@code nameAsync}
   * @param variants its argument lists
   */
  public record Method(
      String name,
      List<String> doc,
      boolean deprecated,
      Result result,
      List<Variant> variants,
      List<Call> calls) {

    /** The type of the result. */
    public String returns() {
      return result.type();
    }

    /** Whether there is no result. */
    public boolean isVoid() {
      return result.isVoid();
    }

    /** Whether a success may have no body. */
    public boolean nullable() {
      return result.nullable();
    }

    /** The constant with the conversion of the body; {@code null} if the body is the result. */
    public @Nullable String format() {
      return result.format();
    }
  }

  /**
   * The result of a call.
   *
   * @param nullable whether a success may have no body
   * @param format the constant with the conversion of the body; {@code null} if the body is the
   *     result
   */
  public record Result(String type, boolean nullable, @Nullable String format) {

    /** Whether there is no result. */
    public boolean isVoid() {
      return type.equals("Void");
    }
  }

  /**
   * One argument list, for which there are eight methods.
   *
   * @param first whether it is the operation's first, which has the whole Javadoc
   * @param declared the declared arguments, with commas
   * @param types the types of the arguments, for a Javadoc link
   * @param call the expression that makes the Retrofit call
   * @param documented the arguments with a description
   */
  public record Variant(
      boolean first,
      String declared,
      String passed,
      String types,
      String link,
      String call,
      List<Argument> documented) {
    public boolean hasArguments() {
      return !declared.isEmpty();
    }
  }

  /** An argument with its description on one line. */
  public record Argument(String name, String doc) {}

  /**
   * A private method that checks the arguments and makes the Retrofit call.
   *
   * @param checks statements
   * @param passed the arguments of the Retrofit method
   * @param readsDeprecated whether the contract deprecates a parameter, but not the operation
   */
  public record Call(
      String name,
      String returns,
      String declared,
      List<String> checks,
      String target,
      String passed,
      boolean readsDeprecated) {}
}
