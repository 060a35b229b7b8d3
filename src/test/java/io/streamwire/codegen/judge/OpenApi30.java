package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts schemas of OpenAPI 3.1 into the words of 3.0, which are all that the library knows: a type
 * beside {@code null} becomes nullable, a constant an enum of one, an exclusive bound a flag. What
 * 3.0 has no words for is left out, so that the library judges less, not differently.
 */
final class OpenApi30 {

  private static final List<String> UNKNOWN =
      List.of(
          "unevaluatedProperties",
          "unevaluatedItems",
          "propertyNames",
          "patternProperties",
          "prefixItems",
          "contains",
          "minContains",
          "maxContains",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "dependentRequired",
          "dependentSchemas",
          "if",
          "then",
          "else",
          "$defs",
          "$id",
          "$schema",
          "$anchor",
          "$comment");

  private OpenApi30() {}

  static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      type(schema);
      constant(schema);
      bound(schema, "exclusiveMinimum", "minimum");
      bound(schema, "exclusiveMaximum", "maximum");
      for (String combination : List.of("oneOf", "anyOf")) {
        nullVariant(schema, combination);
      }
      if (schema.path("examples").isArray()) {
        schema.remove("examples");
      }
      schema.remove(UNKNOWN);
    }
    for (Map.Entry<String, JsonNode> child : List.copyOf(node.properties())) {
      if (child.getKey().equals("properties")) {
        child.getValue().forEach(OpenApi30::rewrite); // names, not keywords
      } else {
        rewrite(child.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(OpenApi30::rewrite);
    }
  }

  private static void type(ObjectNode schema) {
    if (!(schema.get("type") instanceof ArrayNode types)) {
      return;
    }
    List<String> named = new ArrayList<>();
    types.forEach(type -> named.add(type.asText()));
    boolean nullable = named.remove("null");
    schema.remove("type");
    if (named.size() == 1) {
      schema.put("type", named.get(0));
    }
    if (nullable && named.size() == 1) {
      schema.put("nullable", true);
    }
  }

  private static void constant(ObjectNode schema) {
    JsonNode constant = schema.get("const");
    if (constant != null && constant.isValueNode()) {
      schema.remove("const");
      schema.putArray("enum").add(constant);
    }
  }

  private static void bound(ObjectNode schema, String exclusive, String inclusive) {
    if (schema.path(exclusive).isNumber()) {
      schema.set(inclusive, schema.get(exclusive));
      schema.put(exclusive, true);
    }
  }

  private static void nullVariant(ObjectNode schema, String combination) {
    if (schema.get(combination) instanceof ArrayNode variants) {
      List<JsonNode> kept = new ArrayList<>();
      for (JsonNode variant : variants) {
        if (!variant.path("type").asText().equals("null")) {
          kept.add(variant);
        }
      }
      if (kept.size() < variants.size()) {
        schema.putArray(combination).addAll(kept);
      }
    }
  }
}
