package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the extension {@code x-client-check}, the rules for an argument. */
public final class CheckRules {

  public static final String EXTENSION = "x-client-check";

  private CheckRules() {}

  /** Returns the rules of a parameter, or of its schema. */
  public static List<?> of(Parameter parameter) {
    Object own =
        parameter.getExtensions() == null ? null : parameter.getExtensions().get(EXTENSION);
    return own != null || parameter.getSchema() == null ? list(own) : of(parameter.getSchema());
  }

  /** Returns the rules of a schema. */
  public static List<?> of(Schema<?> schema) {
    return list(Schemas.extension(schema, EXTENSION));
  }

  /** Returns one rule or several as a list. */
  public static List<?> list(@Nullable Object rules) {
    return rules == null ? List.of() : rules instanceof List<?> many ? many : List.of(rules);
  }

  /**
   * Rejects rules for a value that is not a text.
   *
   * @throws SpecError if there are any
   */
  public static void refuseOnNoText(String place, String name, String type, List<?> rules) {
    if (!rules.isEmpty()) {
      throw new SpecError(
          place, EXTENSION + " is on " + name + ", a " + type + " (expected: on a plain string)");
    }
  }

  /**
   * Returns the pattern of a rule, unchanged.
   *
   * @throws SpecError if it is not a regular expression of Java
   */
  public static String pattern(String place, String pattern) {
    try {
      Pattern.compile(pattern);
      return pattern;
    } catch (PatternSyntaxException broken) {
      throw new SpecError(
          place,
          EXTENSION
              + "/pattern is "
              + pattern
              + " (expected: a regular expression; "
              + broken.getDescription()
              + " at "
              + broken.getIndex()
              + ")");
    }
  }
}
