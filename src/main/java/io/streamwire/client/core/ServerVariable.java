package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable of the contract's server URL templates. Immutable: each method returns a copy. */
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

  /**
   * Returns a variable.
   *
   * @param name the name in the braces of the template
   */
  public static ServerVariable of(String name) {
    return new ServerVariable(name, name, null, List.of(), null, false, false);
  }

  /** Sets the name of the builder's method, which appears in messages. */
  public ServerVariable argument(String argument) {
    return new ServerVariable(
        name, argument, defaultValue, values, environment, hostLabel, required);
  }

  /** Sets the value that applies if the user sets none. */
  public ServerVariable defaultValue(@Nullable String defaultValue) {
    return new ServerVariable(
        name, argument, defaultValue, values, environment, hostLabel, required);
  }

  /** Sets the values that the contract allows. */
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
   * Declares that the variable is the first label of the host. Its value may also be a whole host
   * name, or a URL with a scheme and a host.
   */
  public ServerVariable hostLabel() {
    return new ServerVariable(name, argument, defaultValue, values, environment, true, required);
  }

  /** Declares that the user must set a value, even if there is a default. */
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
   * Returns the user's value or the default.
   *
   * @param configured the user's value
   * @throws IllegalArgumentException if there is no value, or if the contract does not allow it
   */
  String value(@Nullable String configured) {
    String value = configured == null && !required ? defaultValue : configured;
    String text = Arguments.requireText(argument, value);
    if (!values.isEmpty() && !values.contains(text)) {
      throw Arguments.refused(argument, text, "one of " + String.join(", ", values));
    }
    return text;
  }
}
