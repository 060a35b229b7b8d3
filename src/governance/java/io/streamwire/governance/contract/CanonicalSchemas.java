package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites schemas to a canonical form, which is the same for schemas of the same meaning. */
final class CanonicalSchemas {

  private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");
  private static final Set<String> PARTS = Set.of("items", "additionalProperties", "not");

  private static final Set<String> DOCUMENTATION =
      Set.of("description", "title", "example", "examples");

  private final ContractDocument contract;

  /** The aliases that are being replaced; a list may contain itself. */
  private final Deque<JsonNode> open = new ArrayDeque<>();

  CanonicalSchemas(ContractDocument contract) {
    this.contract = contract;
  }

  /** Changes a schema and all schemas in it to their canonical form. */
  void canonical(ObjectNode schema) {
    if (schema.has("$ref")) {
      reference(schema);
      return;
    }
    type(schema);
    if (schema.has("const")) {
      schema.putArray("enum").add(schema.remove("const"));
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isBoolean() && others.booleanValue() || others.isObject() && others.isEmpty()) {
      schema.remove("additionalProperties");
    }
    numbers(schema);
    bound(schema, "minimum", "exclusiveMinimum", BigDecimal.ONE);
    bound(schema, "maximum", "exclusiveMaximum", BigDecimal.ONE.negate());
    mapping(schema);
    children(schema);
    limits(schema);
    onlyAlternative(schema);
  }

  private void children(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      JsonNode value = field.getValue();
      if (field.getKey().equals("properties")) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
          if (property.getValue() instanceof ObjectNode inner) {
            indexed(property.getKey(), inner);
            canonical(inner);
          }
        }
      } else if (LISTS.contains(field.getKey())) {
        value.forEach(this::canonicalIfObject);
      } else if (PARTS.contains(field.getKey())) {
        canonicalIfObject(value);
      }
    }
  }

  private void canonicalIfObject(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      canonical(schema);
    }
  }

  /** Replaces a reference by its target if the target does not become a Java class. */
  private void reference(ObjectNode schema) {
    if (!schema.get("$ref").asText().startsWith("#/")) {
      return;
    }
    JsonNode target = contract.follow(schema);
    if (target instanceof ObjectNode object && !isClass(object) && !open.contains(target)) {
      ObjectNode alias = object.deepCopy();
      open.push(target);
      canonical(alias);
      open.pop();
      schema.remove("$ref");
      alias.setAll(schema);
      schema.setAll(alias);
    }
  }

  /** Returns whether a component becomes a Java class. A list, a map or a string does not. */
  static boolean isClass(JsonNode schema) {
    return schema.has("properties")
        || schema.has("enum")
        || schema.has("const")
        || LISTS.stream().anyMatch(schema::has)
        || schema.path("type").asText().equals("object") && !schema.has("additionalProperties");
  }

  private static void type(ObjectNode schema) {
    if (schema.get("type") instanceof ArrayNode types) {
      List<String> others = new ArrayList<>();
      types.forEach(
          type -> {
            if (type.asText().equals("null")) {
              schema.put("nullable", true);
            } else {
              others.add(type.asText());
            }
          });
      if (others.size() == 1) {
        schema.put("type", others.get(0));
      } else {
        ArrayNode sorted = schema.putArray("type");
        others.stream().sorted().forEach(sorted::add);
      }
    }
    if (schema.path("x-nullable").asBoolean()) {
      schema.remove("x-nullable");
      schema.put("nullable", true);
    }
    if (schema.has("properties") && !schema.has("type")) {
      schema.put("type", "object");
    }
  }

  /** Writes equal numbers the same way: 1000.0, 1e3 and 1000. */
  private static void numbers(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      if (field.getValue().isNumber()) {
        BigDecimal number = field.getValue().decimalValue().stripTrailingZeros();
        field.setValue(DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number));
      }
    }
  }

  /**
   * Writes an exclusive bound as OpenAPI 3.0 does, and that of an integer as an inclusive bound.
   */
  private static void bound(ObjectNode schema, String limit, String exclusive, BigDecimal step) {
    if (schema.path(exclusive).isNumber() && !schema.has(limit)) {
      schema.set(limit, schema.get(exclusive));
      schema.put(exclusive, true);
    }
    if (schema.path("type").asText().equals("integer")
        && schema.path(exclusive).asBoolean()
        && schema.path(limit).isNumber()) {
      schema.remove(exclusive);
      schema.set(limit, DecimalNode.valueOf(schema.get(limit).decimalValue().add(step)));
    }
  }

  /** Merges {@code allOf} parts that consist of limits into the schema; the narrower limit wins. */
  private static void limits(ObjectNode schema) {
    if (!(schema.get("allOf") instanceof ArrayNode parts)) {
      return;
    }
    for (Iterator<JsonNode> all = parts.iterator(); all.hasNext(); ) {
      JsonNode part = all.next();
      if (part.properties().stream().allMatch(field -> ContractElements.isLimit(field.getKey()))) {
        part.properties()
            .forEach(
                field -> {
                  String limit = field.getKey();
                  JsonNode own = schema.get(limit);
                  if (own == null
                      || ContractElements.isNarrower(
                          limit, field.getValue().decimalValue(), own.decimalValue())) {
                    schema.set(limit, field.getValue());
                  }
                });
        all.remove();
      }
    }
    if (parts.isEmpty()) {
      schema.remove("allOf");
    }
  }

  /** Writes all variants of a mapping by name; the contract may use names or references. */
  private static void mapping(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> entry : schema.at("/discriminator/mapping").properties()) {
      if (entry.getValue().isTextual()) {
        entry.setValue(TextNode.valueOf(Pointers.lastStep(entry.getValue().asText())));
      }
    }
  }

  /** Replaces a union with a single alternative by that alternative. */
  private static void onlyAlternative(ObjectNode schema) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.path(keyword).size() == 1
          && !schema.has("allOf")
          && !schema.has("discriminator")) {
        schema.set("allOf", schema.remove(keyword));
      }
    }
    // {allOf: [{$ref}]} equals the reference; the wrapper only adds documentation.
    JsonNode parts = schema.path("allOf");
    boolean bare =
        schema.properties().stream()
            .map(Map.Entry::getKey)
            .allMatch(key -> key.equals("allOf") || DOCUMENTATION.contains(key));
    if (parts.size() == 1 && bare && parts.get(0).has("$ref")) {
      schema.remove("allOf");
      schema.set("$ref", parts.get(0).get("$ref"));
    }
  }

  private void indexed(String property, ObjectNode schema) {
    if (!(schema.get("x-indexed-form") instanceof ObjectNode form)) {
      return;
    }
    if (!form.has("prefix")) {
      form.put("prefix", property);
    }
    if (!form.has("first")) {
      form.put("first", 1);
    }
    if (!form.has("maximum") && schema.has("maxItems")) {
      form.set("maximum", schema.get("maxItems"));
    }
    if (!form.has("members")) {
      ArrayNode members = form.putArray("members");
      contract
          .follow(schema.path("items"))
          .path("properties")
          .properties()
          .forEach(member -> members.add(member.getKey()));
    }
  }
}
