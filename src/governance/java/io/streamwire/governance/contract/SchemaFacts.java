package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.Fact.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the schemas of a contract say, with references followed and {@code allOf} merged. */
final class SchemaFacts {

  private final ContractDocument contract;
  private final Facts facts;
  private final Deque<String> open = new ArrayDeque<>();

  SchemaFacts(ContractDocument contract, Facts facts) {
    this.contract = contract;
    this.facts = facts;
  }

  void read(Flow flow, String place, JsonNode schema) {
    read(flow, place, schema, required(schema, 0), "class");
  }

  private void read(Flow flow, String place, JsonNode schema, Set<String> required, String named) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      facts.add(flow, place, named, ref.substring(ref.lastIndexOf('/') + 1));
      if (!open.contains(ref)) {
        open.push(ref);
        read(flow, place, contract.follow(schema), required, named);
        open.pop();
      }
      return;
    }
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "properties" -> properties(flow, place, value, required);
        case "required" -> undeclared(flow, place, schema, value);
        case "enum" -> constants(flow, place, value, schema.path("x-enum-varnames"));
        case "x-enum-varnames" -> {} // read with the values
        case "x-websocket-message" -> {} // a fact of the whole message
        case "items" -> read(flow, place + Fact.STEP + "each", value);
        case "allOf" ->
            value.forEach(
                part -> read(flow, place, part, required, value.size() == 1 ? "class" : "part"));
        case "oneOf", "anyOf" -> alternatives(flow, place, field.getKey(), value);
        case "additionalProperties", "not" -> {
          if (value.isObject()) {
            read(flow, place + Fact.STEP + field.getKey(), value);
          } else {
            facts.leaves(flow, place, field.getKey(), value);
          }
        }
        default -> facts.leaves(flow, place, field.getKey(), value);
      }
    }
  }

  private void constants(Flow flow, String place, JsonNode values, JsonNode names) {
    facts.add(flow, place, "enum", "a list of values");
    for (int i = 0; i < values.size(); i++) {
      String name = names.path(i).asText();
      facts.add(
          flow,
          place,
          "enum value " + values.get(i).asText(),
          name.isEmpty() ? "declared" : "declared as " + name);
    }
  }

  private void properties(Flow flow, String place, JsonNode properties, Set<String> required) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String inner = place + Fact.STEP + property.getKey();
      String presence = required.contains(property.getKey()) ? "required" : "optional";
      facts.exists(flow, inner, "property", presence);
      read(flow, inner, property.getValue());
    }
  }

  /** A required name that is declared in another part of an {@code allOf}, or nowhere. */
  private void undeclared(Flow flow, String place, JsonNode schema, JsonNode names) {
    for (JsonNode name : names) {
      if (!schema.path("properties").has(name.asText())) {
        facts.add(flow, place + Fact.STEP + name.asText(), "required", "true");
      }
    }
  }

  private void alternatives(Flow flow, String place, String keyword, JsonNode parts) {
    int index = 0;
    for (JsonNode part : parts) {
      String ref = part.path("$ref").asText("" + index++);
      String inner = place + Fact.STEP + keyword + " " + ref.substring(ref.lastIndexOf('/') + 1);
      facts.exists(flow, inner, "alternative", "allowed");
      read(flow, inner, part);
    }
  }

  private Set<String> required(JsonNode schema, int depth) {
    Set<String> names = new LinkedHashSet<>();
    JsonNode at = contract.follow(schema);
    at.path("required").forEach(name -> names.add(name.asText()));
    if (depth < 20) {
      at.path("allOf").forEach(part -> names.addAll(required(part, depth + 1)));
    }
    return names;
  }
}
