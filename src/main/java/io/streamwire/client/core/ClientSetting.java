package io.streamwire.client.core;

import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path parameter of the contract that is configured once for the client. Immutable: each method
 * returns a copy.
 */
public final class ClientSetting {

  private final String name;
  private final @Nullable String fallbackScheme;
  private final @Nullable String fallbackPart;
  private final BinaryOperator<String> check;

  private ClientSetting(
      String name,
      @Nullable String fallbackScheme,
      @Nullable String fallbackPart,
      BinaryOperator<String> check) {
    this.name = name;
    this.fallbackScheme = fallbackScheme;
    this.fallbackPart = fallbackPart;
    this.check = check;
  }

  /**
   * Returns a setting.
   *
   * @param name the name of the builder's method
   */
  public static ClientSetting of(String name) {
    return new ClientSetting(name, null, null, ArgumentCheck::pathSegment);
  }

  /** Sets the part of a credential whose value is the default. */
  public ClientSetting fallback(String schemeKey, String part) {
    return new ClientSetting(name, schemeKey, part, check);
  }

  /**
   * Adds a pattern that the whole value must match, in addition to {@link
   * ArgumentCheck#pathSegment}.
   *
   * @param expected the description of the pattern in the error message
   */
  public ClientSetting check(String pattern, String expected) {
    Pattern compiled = Pattern.compile(pattern);
    BinaryOperator<String> previous = check;
    return new ClientSetting(
        name,
        fallbackScheme,
        fallbackPart,
        (argument, value) -> {
          String segment = previous.apply(argument, value);
          ArgumentCheck.pattern(argument, segment, compiled, expected);
          return segment;
        });
  }

  String name() {
    return name;
  }

  /**
   * Returns the configured value or its default.
   *
   * @throws IllegalArgumentException if there is no value, or if it is invalid
   */
  String value(ClientSettings settings) {
    String value = settings.setting(name);
    if (value == null && fallbackScheme != null && fallbackPart != null) {
      value = settings.fixedPart(fallbackScheme, fallbackPart);
    }
    return check.apply(name, ArgumentCheck.required(name, value, "a text"));
  }
}
