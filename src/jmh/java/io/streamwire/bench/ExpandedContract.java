package io.streamwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.util.Map;

/**
 * Our contract as vendors publish theirs, for the stock templates: each field of an indexed family
 * spelled out, and nothing that a client of the REST operations has no use for.
 */
final class ExpandedContract {

  private ExpandedContract() {}

  static String of(String contract) throws IOException {
    ObjectNode document = (ObjectNode) Yaml.mapper().readTree(contract);
    for (JsonNode path : document.path("paths")) {
      path.forEach(operation -> ((ObjectNode) operation).remove("callbacks"));
    }
    for (JsonNode schema : document.path("components").path("schemas")) {
      if (schema.get("properties") instanceof ObjectNode properties) {
        ((ObjectNode) schema).set("properties", spelledOut(properties));
      }
    }
    removeUnused(document);
    return Yaml.pretty(document);
  }

  private static ObjectNode spelledOut(ObjectNode properties) {
    ObjectNode fields = properties.objectNode();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode family = property.getValue().path("x-indexed-form");
      if (family.isMissingNode()) {
        fields.set(property.getKey(), property.getValue());
      }
      for (int i = family.path("first").asInt(); i <= family.path("maximum").asInt(-1); i++) {
        for (JsonNode member : family.path("members")) {
          String name = family.path("prefix").asText() + i + "." + member.asText();
          fields.putObject(name).put("type", "string");
        }
      }
    }
    return fields;
  }

  /** A stock client loads each model at its start; a WebSocket's messages are no part of it. */
  private static void removeUnused(ObjectNode document) {
    ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
    int before;
    do {
      before = schemas.size();
      String text = document.toString();
      schemas.properties().removeIf(schema -> !isUsed(schema.getKey(), text));
    } while (schemas.size() < before);
  }

  private static boolean isUsed(String schema, String text) {
    return text.contains("\"#/components/schemas/" + schema + "\"");
  }
}
