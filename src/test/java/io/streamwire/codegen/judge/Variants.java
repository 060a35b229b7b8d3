package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The schemas that may describe one object: itself, and what its unions choose from. */
final class Variants {

  private Variants() {}

  static List<JsonNode> of(RawContract contract, JsonNode schema) {
    List<JsonNode> all = new ArrayList<>();
    add(contract, schema, all, 0);
    return all;
  }

  private static void add(RawContract contract, JsonNode schema, List<JsonNode> all, int depth) {
    all.add(schema);
    JsonNode flat = Flattened.of(contract, schema).schema;
    for (String combination : List.of("oneOf", "anyOf")) {
      for (JsonNode variant : flat.path(combination)) {
        if (depth < 4) {
          add(contract, variant, all, depth + 1);
        }
      }
    }
  }
}
