package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code resource.mustache} needs to write the class of one tag: the operations as a user
 * calls them.
 *
 * @param name the class's simple name
 * @param accessor the method of the client that returns it
 * @param apiName the Retrofit interface that it calls
 * @param apiAccessor the method of the client that returns the interface
 * @param settings the settings of the client that its operations need
 * @param constants patterns and rules that arguments are checked against
 */
public record ResourcePlan(
    String name,
    String accessor,
    String apiName,
    String apiAccessor,
    List<String> doc,
    Set<Import> imports,
    Set<String> settings,
    List<Constant> constants,
    List<Method> methods) {

  /** A constant of the class. */
  public record Constant(String type, String name, String value) {}

  /**
   * One operation, or one way of sending its body.
   *
   * @param name the method's name; its other shapes are called {@code nameAsync} and so on
   * @param returns what the call yields
   * @param isVoid whether it yields nothing
   * @param nullable whether a success may come without a body
   * @param format the constant that says how what a caller gets is made of the body; {@code null}
   *     where it is the body itself
   * @param variants the argument lists that it takes
   */
  public record Method(
      String name,
      List<String> doc,
      boolean deprecated,
      String returns,
      boolean isVoid,
      boolean nullable,
      @Nullable String format,
      List<Variant> variants,
      List<Call> calls) {}

  /**
   * One argument list, from which eight methods are made.
   *
   * @param first whether it is the operation's own, which has the whole Javadoc
   * @param declared the arguments as they are declared, with commas between them
   * @param types the types of the arguments, as in a Javadoc link
   * @param call the expression that makes the Retrofit call
   * @param documented the arguments that have a description
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
   * @param passed what the Retrofit method is given
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
