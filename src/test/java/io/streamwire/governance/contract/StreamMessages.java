package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the direction of each WebSocket message from the contract and from the AsyncAPI document.
 */
public final class StreamMessages {

  /** Prefix of references to the contract's schemas. */
  private static final String SCHEMA = "#/components/schemas/";

  private StreamMessages() {}

  /** Reads the schemas with {@code x-websocket-message}; for a union, its variants. */
  static Map<String, String> ofContract(ContractDocument contract) {
    Map<String, String> directions = new TreeMap<>();
    for (Map.Entry<String, JsonNode> schema :
        contract.tree().at("/components/schemas").properties()) {
      JsonNode marked = schema.getValue().path("x-websocket-message");
      if (marked.isTextual()) {
        JsonNode variants = schema.getValue().path("oneOf");
        if (variants.isEmpty()) {
          directions.put(schema.getKey(), marked.asText());
        }
        variants.forEach(
            variant ->
                directions.put(Pointers.lastStep(variant.path("$ref").asText()), marked.asText()));
      }
    }
    return directions;
  }

  /** Reads the operations, and follows each of their messages to the schema of its payload. */
  static Map<String, String> ofDocument(ContractDocument document) {
    Map<String, String> directions = new TreeMap<>();
    for (JsonNode operation : document.tree().path("operations")) {
      String direction = operation.path("action").asText().equals("send") ? "sent" : "received";
      for (JsonNode message : operation.path("messages")) {
        String schema = document.follow(message).at("/payload/schema/$ref").asText();
        directions.merge(
            schema.startsWith(SCHEMA)
                ? Pointers.lastStep(schema)
                : "not a schema of the contract: " + schema,
            direction,
            (one, other) -> one + " and " + other);
      }
    }
    return directions;
  }
}
