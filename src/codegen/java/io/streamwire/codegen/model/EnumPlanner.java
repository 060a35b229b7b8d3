package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Enums;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.EnumPlan;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Plans the class of an open enum. */
final class EnumPlanner {

  private EnumPlanner() {}

  static EnumPlan plan(Contract contract, Schema<?> schema) {
    List<Object> values = Enums.values(contract, schema);
    String type = valueType(values, schema);
    NameScope scope = new NameScope(List.of("KNOWN", "VALUES"));
    List<?> names = list(schema, "x-enum-varnames", "x-enumNames");
    List<?> docs = list(schema, "x-enum-descriptions", "x-enumDescriptions");
    List<EnumPlan.Constant> constants = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      String preferredName =
          names.size() == values.size() ? String.valueOf(names.get(i)) : String.valueOf(value);
      String name = scope.unique(JavaNames.constant(preferredName), "_");
      List<String> doc =
          docs.size() == values.size()
              ? JavadocText.lines(String.valueOf(docs.get(i)))
              : List.of(JavadocText.code(String.valueOf(value)));
      constants.add(new EnumPlan.Constant(name, literal(type, value), doc));
    }
    return new EnumPlan(type, adapter(type), constants);
  }

  private static List<?> list(Schema<?> schema, String... extensions) {
    for (String extension : extensions) {
      if (Schemas.extension(schema, extension) instanceof List<?> found) {
        return found;
      }
    }
    return List.of();
  }

  private static String valueType(List<Object> values, Schema<?> schema) {
    if (Enums.isText(values)) {
      return "String";
    }
    if (values.stream().allMatch(v -> v instanceof Integer || v instanceof Long || isWhole(v))) {
      return "number".equals(schema.getType()) ? "BigDecimal" : "Long";
    }
    return values.stream().allMatch(Number.class::isInstance) ? "BigDecimal" : "Object";
  }

  private static boolean isWhole(Object value) {
    return value instanceof BigDecimal decimal
            && decimal.stripTrailingZeros().scale() <= 0
            && decimal.toBigInteger().bitLength() < Long.SIZE
        || value instanceof BigInteger integer && integer.bitLength() < Long.SIZE;
  }

  private static String adapter(String type) {
    return switch (type) {
      case "String" -> "Json.STRING";
      case "Long" -> "Json.LONG";
      case "BigDecimal" -> "Json.BIG_DECIMAL";
      default -> "Json.ANY";
    };
  }

  private static String literal(String type, Object value) {
    return switch (type) {
      case "Long" -> new BigDecimal(value.toString()).toBigInteger() + "L";
      case "BigDecimal" -> "new BigDecimal(" + JavaLiteral.quote(value.toString()) + ")";
      default -> object(value);
    };
  }

  private static String object(Object value) {
    if (value instanceof String text) {
      return JavaLiteral.quote(text);
    }
    if (value instanceof Boolean || value instanceof Integer) {
      return value.toString() + (value instanceof Integer ? "L" : "");
    }
    if (value instanceof Number) {
      return isWhole(value) || value instanceof Long
          ? new BigDecimal(value.toString()).toBigInteger() + "L"
          : "new BigDecimal(" + JavaLiteral.quote(value.toString()) + ")";
    }
    return JavaLiteral.quote(value.toString());
  }
}
