package io.streamwire.client.core;

import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the contract's paths that is a setting of the client. Immutable: each method
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

  /** Returns a setting with the name of the builder's method. */
  public static ClientSetting of(String name) {
    return new ClientSetting(name, null, null, ArgumentCheck::pathSegment);
  }

  /** Sets the part of a credential whose text is the default. */
  public ClientSetting fallback(String schemeKey, String part) {
    return new ClientSetting(name, schemeKey, part, check);
  }

  /**
   * Adds a pattern that the whole value must match, beside {@link ArgumentCheck#pathSegment}.
   *
   * @param expected for the message, in words
   */
  public ClientSetting check(String pattern, String expected) {
    Pattern compiled = Pattern.compile(pattern);
    BinaryOperator<String> first = check;
    return new ClientSetting(
        name,
        fallbackScheme,
        fallbackPart,
        (argument, value) -> {
          String segment = first.apply(argument, value);
          ArgumentCheck.pattern(argument, segment, compiled, expected);
          return segment;
        });
  }

  String name() {
    return name;
  }

  /**
   * Returns the value to use.
   *
   * @throws IllegalArgumentException if there is none, or it is refused
   */
  String value(ClientSettings settings) {
    String given = settings.setting(name);
    if (given == null && fallbackScheme != null && fallbackPart != null) {
      given = settings.fixedPart(fallbackScheme, fallbackPart);
    }
    return check.apply(name, ArgumentCheck.required(name, given, "a text"));
  }
}
