package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the elements of an AsyncAPI document: servers, channels, operations and their messages. */
final class MessageReader {

  private static final String PAYLOAD = "payload";

  private final ContractDocument document;
  private final ContractElements elements;
  private final SchemaReader schemas;
  private final String name;

  /** Messages that the contract declares; their schemas are compared there. */
  private final Set<String> ofContract;

  private MessageReader(String name, ContractDocument document, Set<String> ofContract) {
    this.name = name;
    this.ofContract = ofContract;
    this.document = document;
    this.elements = ContractElements.of(name + "#", document.tree());
    this.schemas = new SchemaReader(document, elements, false);
  }

  static ContractElements of(String name, ContractDocument document, ContractDocument contract) {
    MessageReader reader = new MessageReader(name, document, messages(contract));
    reader.read();
    return reader.elements;
  }

  private static Set<String> messages(ContractDocument contract) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> schema :
        contract.tree().at("/components/schemas").properties()) {
      if (schema.getValue().has("x-websocket-message")) {
        names.add(schema.getKey());
        schema
            .getValue()
            .path("oneOf")
            .forEach(variant -> names.add(Pointers.lastStep(variant.path("$ref").asText())));
      }
    }
    return names;
  }

  private void read() {
    elements.exists(Flow.EITHER, name, "document", "released");
    for (Map.Entry<String, JsonNode> field : document.tree().properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "info" -> {
          for (Map.Entry<String, JsonNode> info : value.properties()) {
            if (!info.getKey().equals("version")) {
              elements
                  .at(value, info.getKey())
                  .leaves(Flow.EITHER, name, "info." + info.getKey(), info.getValue());
            }
          }
        }
        case "operations" -> value.properties().forEach(o -> operation(value, o.getKey()));
        case "servers", "channels" ->
            value.properties().forEach(part -> part(field.getKey(), value, part.getKey()));
        case "components" -> {} // read where they are used
        default ->
            elements
                .at(document.tree(), field.getKey())
                .leaves(Flow.EITHER, name, field.getKey(), value);
      }
    }
  }

  /** Reads a server or a channel; the messages of a channel are read with the operations. */
  private void part(String kind, JsonNode holder, String key) {
    String what = kind.substring(0, kind.length() - 1);
    String place = name + ContractElement.STEP + what + " " + key;
    JsonNode part = document.follow(holder.get(key));
    elements.at(holder, key).exists(Flow.EITHER, place, "message " + what, "declared");
    for (Map.Entry<String, JsonNode> field : part.properties()) {
      if (!field.getKey().equals("messages")) {
        followed(place, what, part, field.getKey());
      }
    }
  }

  private void operation(JsonNode operations, String key) {
    JsonNode operation = document.follow(operations.get(key));
    String place = name + ContractElement.STEP + key;
    Flow flow = operation.path("action").asText().equals("send") ? Flow.SENT : Flow.RECEIVED;
    elements.at(operations, key).exists(Flow.EITHER, place, "message operation", "declared");
    for (Map.Entry<String, JsonNode> field : operation.properties()) {
      switch (field.getKey()) {
        case "messages" -> {
          for (JsonNode message : field.getValue()) {
            String name = Pointers.lastStep(message.path("$ref").asText("message"));
            message(flow, place + ContractElement.STEP + name, operation, document.follow(message));
          }
        }
        case "channel" ->
            elements
                .at(operation, "channel")
                .add(
                    Flow.EITHER,
                    place,
                    "operation.channel",
                    Pointers.lastStep(field.getValue().path("$ref").asText()));
        default -> followed(place, "operation", operation, field.getKey());
      }
    }
  }

  private void message(Flow flow, String place, JsonNode operation, JsonNode message) {
    elements
        .at(operation, "messages")
        .exists(flow, place, "message", flow == Flow.SENT ? "sent" : "received");
    for (Map.Entry<String, JsonNode> field : message.properties()) {
      switch (field.getKey()) {
        case PAYLOAD, "headers" -> {
          JsonNode payload = field.getValue();
          JsonNode schema = payload.has("schema") ? payload.get("schema") : payload;
          String schemaName = Pointers.lastStep(schema.path("$ref").asText());
          if (ofContract.contains(schemaName)) {
            elements.at(schema, "$ref").add(flow, place, "class", schemaName);
          } else {
            schemas.read(
                flow,
                field.getKey().equals(PAYLOAD) ? place : place + ContractElement.STEP + "headers",
                schema);
          }
        }
        default -> followed(place, "message", message, field.getKey());
      }
    }
  }

  /**
   * Reads a member with its references replaced by their targets, which do not become Java classes.
   * The description of a security scheme has no effect on clients.
   */
  private void followed(String place, String what, JsonNode holder, String field) {
    if (what.equals("channel") && field.equals("servers")) {
      for (JsonNode server : holder.get(field)) {
        String name = Pointers.lastStep(server.path("$ref").asText());
        elements.at(holder, field).add(Flow.EITHER, place, "channel.server " + name, "declared");
      }
      return;
    }
    JsonNode value = holder.get(field).deepCopy();
    for (JsonNode reference : value.findParents("$ref")) {
      if (reference instanceof ObjectNode object) {
        JsonNode target = document.follow(reference);
        object.remove("$ref");
        if (target instanceof ObjectNode there) {
          object.setAll(there.deepCopy());
        }
      }
    }
    if (field.equals("security")) {
      for (JsonNode scheme : value) {
        if (scheme instanceof ObjectNode object) {
          object.remove("description");
        }
      }
    }
    elements.at(holder, field).leaves(Flow.EITHER, place, what + "." + field, value);
  }
}
