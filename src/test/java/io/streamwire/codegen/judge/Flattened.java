package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema with its references followed and its {@code allOf} put together. */
final class Flattened {

  private final RawContract contract;
  final ObjectNode schema = JsonNodeFactory.instance.objectNode();

  /** All that declares a property, by its name. */
  final Map<String, List<JsonNode>> declarations = new HashMap<>();

  /** What a part requires without declaring it. */
  final Set<String> demanded = new HashSet<>();

  /** The component that the schema is, if it is one. */
  @Nullable String component;

  private Flattened(RawContract contract) {
    this.contract = contract;
  }

  static Flattened of(RawContract contract, JsonNode schema) {
    Flattened result = new Flattened(contract);
    result.add(schema, 0);
    return result;
  }

  private void add(JsonNode part, int depth) {
    JsonNode node = part;
    if (part.path("$ref").isTextual()) {
      String reference = part.get("$ref").asText();
      if (component == null && depth == 0) {
        component = reference.substring(reference.lastIndexOf('/') + 1);
      }
      node = contract.resolve(part);
      addKeywords(part, depth);
    }
    if (depth < 12) {
      for (JsonNode member : node.path("allOf")) {
        add(member, depth + 1);
      }
    }
    addKeywords(node, depth);
  }

  private void addKeywords(JsonNode node, int depth) {
    for (Map.Entry<String, JsonNode> keyword : node.properties()) {
      String name = keyword.getKey();
      JsonNode value = keyword.getValue();
      switch (name) {
        case "allOf", "$ref" -> {}
        case "properties" -> properties(value);
        case "required" -> {
          if (value.isArray()) {
            value.forEach(schema.withArray("/required")::add);
            value.forEach(required -> demand(node, required.asText()));
          }
        }
        case "example", "examples", "default" -> {
          if (depth == 0) {
            schema.set(name, value);
          }
        }
        default -> schema.set(name, value);
      }
    }
  }

  private void demand(JsonNode part, String name) {
    if (!part.path("properties").has(name)) {
      demanded.add(name);
    }
  }

  private void properties(JsonNode added) {
    ObjectNode all = schema.withObject("/properties");
    for (Map.Entry<String, JsonNode> property : added.properties()) {
      declarations
          .computeIfAbsent(property.getKey(), name -> new ArrayList<>())
          .add(property.getValue());
      JsonNode before = all.get(property.getKey());
      if (before == null) {
        all.set(property.getKey(), property.getValue());
      } else if (!before.equals(property.getValue())) {
        ObjectNode both = schema.objectNode();
        both.putArray("allOf").add(before).add(property.getValue());
        all.set(property.getKey(), both);
      }
    }
  }
}
