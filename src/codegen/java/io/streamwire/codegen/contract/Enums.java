package io.streamwire.codegen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the values of an enum, which may be spread over several schemas. */
public final class Enums {

  private Enums() {}

  /** Whether all values of an enum are texts. */
  public static boolean isText(List<Object> values) {
    return values.stream().allMatch(String.class::isInstance);
  }

  /**
   * Returns the values of a schema, its variants and its parts without duplicates, in the
   * contract's order.
   */
  public static List<Object> values(Contract contract, Schema<?> schema) {
    List<Object> values = new ArrayList<>();
    collect(contract, schema, values, new HashSet<>(), 0);
    return values;
  }

  private static void collect(
      Contract contract, Schema<?> schema, List<Object> values, Set<String> seen, int depth) {
    Schema<?> target = contract.resolve(schema);
    if (depth > 20) {
      return; // a cycle of references adds no values
    }
    for (Object value : Schemas.values(target)) {
      Object plain = plain(target, value);
      if (seen.add(plain.getClass().getSimpleName() + plain)) {
        values.add(plain);
      }
    }
    for (Schema<?> variant : Schemas.variants(target)) {
      collect(contract, variant, values, seen, depth + 1);
    }
    if (Schemas.values(target).isEmpty()) {
      for (Schema<?> part : Schemas.parts(target)) {
        collect(contract, part, values, seen, depth + 1);
      }
    }
  }

  /** The parser may return a JSON node if the schema has no type. */
  private static Object plain(Schema<?> schema, Object value) {
    if (Schemas.types(schema).equals(List.of("string"))) {
      return value instanceof JsonNode node ? node.asText() : textOf(value);
    }
    if (value instanceof JsonNode node) {
      return node.isTextual()
          ? node.asText()
          : node.isNumber()
              ? node.decimalValue()
              : node.isBoolean() ? (Object) node.asBoolean() : node.toString();
    }
    return value;
  }

  private static String textOf(Object value) {
    if (value instanceof Date date) {
      return date.toInstant().toString();
    }
    return value.toString();
  }
}
