package io.streamwire.codegen.operation;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes an example of the contract as Java, for a sample call. */
final class SampleValue {

  /** Characters that need no escape in Javadoc and in a literal. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.,:;?=&+%#!'()~/-]{1,60}");

  private SampleValue() {}

  /**
   * Returns the example of a parameter.
   *
   * @param name the variable to use if the contract has no plain example
   */
  static String of(Parameter parameter, JavaType type, Schema<?> schema, String name) {
    Object example = exampleOf(parameter);
    return literal(type, example == null ? schema.getExample() : example, name);
  }

  /** Returns the parameter's own example; {@code null} if it has none. */
  static @Nullable Object exampleOf(Parameter parameter) {
    if (parameter.getExample() != null || parameter.getExamples() == null) {
      return parameter.getExample();
    }
    return parameter.getExamples().values().stream()
        .map(Example::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Returns the example of a property, like the method for parameters. */
  static String of(Schema<?> property, JavaType type, String name) {
    return literal(type, property.getExample(), name);
  }

  private static String literal(JavaType type, @Nullable Object example, String name) {
    String text = String.valueOf(example);
    if (example == null || !PLAIN.matcher(text).matches() || text.contains("*/")) {
      return name;
    }
    return switch (type.kind()) {
      case TEXT -> JavaLiteral.quote(text);
      case ENUM ->
          example instanceof String ? type.text() + ".of(" + JavaLiteral.quote(text) + ")" : name;
      case BOOLEAN -> example instanceof Boolean ? text : name;
      case NUMBER -> number(type, text, name);
      default -> name;
    };
  }

  private static String number(JavaType type, String text, String name) {
    boolean whole = text.matches("-?\\d{1,9}");
    if (whole && type.text().equals("Integer")) {
      return text;
    }
    if (whole && type.text().equals("Long")) {
      return text + "L";
    }
    return text.matches("-?\\d{1,9}\\.\\d{1,9}") && type.text().equals("Double") ? text : name;
  }
}
