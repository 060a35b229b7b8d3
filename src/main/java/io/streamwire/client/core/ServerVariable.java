package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable of a contract's server URLs. Immutable: each method returns a copy. */
public final class ServerVariable {

  private final String name;
  private final String argument;
  private final @Nullable String defaultValue;
  private final List<String> values;
  private final @Nullable String environment;
  private final boolean hostLabel;
  private final boolean required;

  private ServerVariable(
      String name,
      String argument,
      @Nullable String defaultValue,
      List<String> values,
      @Nullable String environment,
      boolean hostLabel,
      boolean required) {
    this.name = name;
    this.argument = argument;
    this.defaultValue = defaultValue;
    this.values = List.copyOf(values);
    this.environment = environment;
    this.hostLabel = hostLabel;
    this.required = required;
  }

  /** Returns a variable with the name it has in braces. */
  public static ServerVariable of(String name) {
    return new ServerVariable(name, name, null, List.of(), null, false, false);
  }

  /** Sets the name of the builder's method, which messages use. */
  public ServerVariable argument(String argument) {
    return new ServerVariable(
        name, argument, defaultValue, values, environment, hostLabel, required);
  }

  /** Sets the value where the user gives none. */
  public ServerVariable defaultValue(@Nullable String defaultValue) {
    return new ServerVariable(
        name, argument, defaultValue, values, environment, hostLabel, required);
  }

  /** Sets the only values that the contract allows. */
  public ServerVariable values(String... values) {
    return new ServerVariable(
        name, argument, defaultValue, List.of(values), environment, hostLabel, required);
  }

  /** Sets the environment variable that {@code fromEnv()} reads. */
  public ServerVariable environment(@Nullable String environment) {
    return new ServerVariable(
        name, argument, defaultValue, values, environment, hostLabel, required);
  }

  /**
   * Says that the variable is the first label of the host. Its value may also be a whole host name,
   * or a URL of scheme and host.
   */
  public ServerVariable hostLabel() {
    return new ServerVariable(name, argument, defaultValue, values, environment, true, required);
  }

  /** Says that the user has to give a value, even if there is a default. */
  public ServerVariable required() {
    return new ServerVariable(name, argument, defaultValue, values, environment, hostLabel, true);
  }

  String name() {
    return name;
  }

  String argument() {
    return argument;
  }

  @Nullable String environment() {
    return environment;
  }

  boolean isHostLabel() {
    return hostLabel;
  }

  boolean isRequired() {
    return required || defaultValue == null;
  }

  /**
   * Returns the value to use.
   *
   * @param given what the user gave
   * @throws IllegalArgumentException if there is none, or the contract does not allow it
   */
  String value(@Nullable String given) {
    String value = given == null && !required ? defaultValue : given;
    String text = Arguments.requireText(argument, value);
    if (!values.isEmpty() && !values.contains(text)) {
      throw Arguments.refused(argument, text, "one of " + String.join(", ", values));
    }
    return text;
  }
}
