package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Checks whether a contract declares a member anywhere in a value. */
final class Declared {

  private final RawContract contract;

  Declared(RawContract contract) {
    this.contract = contract;
  }

  /** Whether the schema, or a variant of it, declares what lies at the end of the path. */
  boolean has(JsonNode schema, List<String> path) {
    List<JsonNode> level = List.of(schema);
    for (String step : path) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode each : level) {
        for (JsonNode variant : Variants.of(contract, each)) {
          step(Flattened.of(contract, variant).schema, step, next);
        }
      }
      if (next.isEmpty()) {
        return false;
      }
      level = next;
    }
    return true;
  }

  private static void step(JsonNode flat, String step, List<JsonNode> next) {
    JsonNode property = flat.path("properties").path(step);
    JsonNode values = flat.path("additionalProperties");
    if (!property.isMissingNode()) {
      next.add(property);
    } else if (flat.has("items") && step.matches("[0-9]+")) {
      next.add(flat.get("items"));
    } else if (values.isObject() || values.asBoolean()) {
      next.add(values);
    }
  }
}
