package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema with its references resolved and its {@code allOf} merged. The properties of its
 * variants are included.
 */
final class FlatSchema {

  private static final int MAX_DEPTH = 12;

  private final Map<String, ContractNode> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final List<ContractNode> parts = new ArrayList<>();
  private @Nullable ContractNode items;
  private @Nullable ContractNode additional;

  private FlatSchema() {}

  /** Returns a schema including its variants. */
  static FlatSchema of(ContractNode schema) {
    FlatSchema flat = new FlatSchema();
    flat.add(schema, 0, true);
    return flat;
  }

  /** Returns a schema without its variants. */
  static FlatSchema withoutVariants(ContractNode schema) {
    FlatSchema flat = new FlatSchema();
    flat.add(schema, 0, false);
    return flat;
  }

  private void add(ContractNode part, int depth, boolean variants) {
    ContractNode schema = part.resolved();
    if (depth > MAX_DEPTH) {
      return;
    }
    parts.add(schema);
    schema.get("allOf").items().forEach(subschema -> add(subschema, depth + 1, variants));
    if (variants) {
      schema.get("oneOf").items().forEach(subschema -> add(subschema, depth + 1, true));
      schema.get("anyOf").items().forEach(subschema -> add(subschema, depth + 1, true));
    }
    properties.putAll(schema.get("properties").members());
    schema.get("required").items().forEach(name -> required.add(name.json().asText()));
    if (schema.get("items").exists()) {
      items = schema.get("items");
    }
    if (schema.get("additionalProperties").json().isObject()) {
      additional = schema.get("additionalProperties");
    }
    JsonNode type = schema.json().path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(item -> types.add(item.asText()));
  }

  Map<String, ContractNode> properties() {
    return properties;
  }

  Set<String> required() {
    return required;
  }

  /** Returns the schema itself and all schemas merged into it. */
  List<ContractNode> parts() {
    return parts;
  }

  @Nullable ContractNode items() {
    return items;
  }

  @Nullable ContractNode additional() {
    return additional;
  }

  boolean isObject() {
    return types.contains("object") || types.isEmpty() && !properties.isEmpty();
  }

  boolean isArray() {
    return types.contains("array") || types.isEmpty() && items != null;
  }

  /** Returns the first type that is not {@code null}; empty if the schema declares none. */
  String type() {
    if (types.isEmpty()) {
      return isObject() || additional != null ? "object" : isArray() ? "array" : "";
    }
    return types.stream().filter(type -> !type.equals("null")).findFirst().orElse("null");
  }

  /** Returns a keyword of the schema or of one of its parts; a missing node if none has it. */
  JsonNode keyword(String name) {
    for (ContractNode part : parts) {
      if (part.has(name)) {
        return part.json().get(name);
      }
    }
    return Documents.JSON.missingNode();
  }
}
