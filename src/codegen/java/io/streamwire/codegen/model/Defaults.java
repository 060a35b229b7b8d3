package io.streamwire.codegen.model;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.EnumPlan;
import io.streamwire.codegen.plan.JavaType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the default of a required property as a Java expression, if there is one. */
final class Defaults {

  private Defaults() {}

  static @Nullable String of(@Nullable Object value, JavaType type) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    try {
      return switch (type.kind()) {
        case TEXT, ENUM -> text(text, type);
        case BOOLEAN -> String.valueOf(Boolean.parseBoolean(text));
        case NUMBER -> number(text, type);
        default -> null;
      };
    } catch (NumberFormatException | ArithmeticException notOfThisType) {
      return null; // the default contradicts the schema; the property is then required without one
    }
  }

  /**
   * Returns the expression for a text. For an enum it is the text itself, see {@link #constant}.
   */
  static @Nullable String text(String value, JavaType type) {
    return switch (type.kind()) {
      case TEXT -> JavaLiteral.quote(value);
      case ENUM -> value;
      default -> null;
    };
  }

  /**
   * Returns the expression for the value of an enum: its constant, or a text without a constant.
   * Another value without a constant contradicts the contract.
   */
  static @Nullable String constant(String value, String enumClass, EnumPlan plan) {
    String constant = plan.constantOf(value);
    if (constant != null) {
      return enumClass + "." + constant;
    }
    return plan.valueType().equals("String")
        ? enumClass + ".of(" + JavaLiteral.quote(value) + ")"
        : null;
  }

  private static @Nullable String number(String text, JavaType type) {
    return switch (type.text()) {
      case "Integer" -> String.valueOf(new BigDecimal(text).intValueExact());
      case "Long" -> new BigDecimal(text).longValueExact() + "L";
      case "Double" -> String.valueOf(Double.parseDouble(text));
      case "BigDecimal" ->
          "new BigDecimal(" + JavaLiteral.quote(new BigDecimal(text).toPlainString()) + ")";
      default -> null;
    };
  }
}
