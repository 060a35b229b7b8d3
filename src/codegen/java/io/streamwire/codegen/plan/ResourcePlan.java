package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code resource.mustache} needs to write the class of one tag: the operations as a user
 * calls them.
 *
 * @param settings the settings of the client that its operations need
 * @param constants patterns and rules that arguments are checked against
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

  /** The method of the client that returns it. */
  public String accessor() {
    return names.accessor();
  }

  /** The Retrofit interface that it calls. */
  public String apiName() {
    return names.api();
  }

  /** The method of the client that returns the interface. */
  public String apiAccessor() {
    return names.apiAccessor();
  }

  /** A constant of the class. */
  public record Constant(String type, String name, String value) {}

  /**
   * One operation, or one way of sending its body.
   *
   * @param name the method's name; its other shapes are called {@code nameAsync} and so on
   * @param variants the argument lists that it takes
   */
  public record Method(
      String name,
      List<String> doc,
      boolean deprecated,
      Result result,
      List<Variant> variants,
      List<Call> calls) {

    /** The type that the call yields. */
    public String returns() {
      return result.type();
    }

    /** Whether the call yields nothing. */
    public boolean isVoid() {
      return result.isVoid();
    }

    /** Whether a success may come without a body. */
    public boolean nullable() {
      return result.nullable();
    }

    /** The constant by which the result is made of the body; {@code null} if it is the body. */
    public @Nullable String format() {
      return result.format();
    }
  }

  /**
   * What a call yields.
   *
   * @param nullable whether a success may come without a body
   * @param format the constant by which it is made of the body; {@code null} if it is the body
   */
  public record Result(String type, boolean nullable, @Nullable String format) {

    /** Whether it is nothing. */
    public boolean isVoid() {
      return type.equals("Void");
    }
  }

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
