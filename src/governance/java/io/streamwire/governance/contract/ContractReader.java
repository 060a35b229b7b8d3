package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a contract into elements. Contracts of the same meaning have the same elements. Every
 * keyword is read, so no difference is missed.
 */
final class ContractReader {

  private final ContractDocument contract;
  private final Operations operations;
  private final ContractElements elements;
  private final SchemaReader schemas;
  private final ContentReader content;
  private final ParameterReader parameters;
  private final ServerReader servers;

  private ContractReader(ContractDocument contract, Operations operations, boolean bySchema) {
    this.contract = contract;
    this.operations = operations;
    this.elements = ContractElements.of("", contract.tree());
    this.schemas = new SchemaReader(contract, elements, bySchema);
    this.content = new ContentReader(contract, elements, schemas);
    this.parameters = new ParameterReader(contract, elements, content);
    this.servers = new ServerReader(elements);
  }

  /**
   * Returns the elements of a contract in its canonical form.
   *
   * @param operations the names of its operations
   * @param bySchema whether each schema is read once, and not at every place that refers to it
   */
  static ContractElements of(ContractDocument contract, Operations operations, boolean bySchema) {
    ContractReader reader = new ContractReader(contract, operations, bySchema);
    reader.document();
    return reader.elements;
  }

  private void document() {
    JsonNode tree = contract.tree();
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      JsonNode value = field.getValue();
      ContractElements here = elements.at(tree, field.getKey());
      switch (field.getKey()) {
        case "paths" ->
            value.properties().forEach(path -> path(value, path.getKey(), path.getValue()));
        case "servers" -> servers.servers("contract", tree);
        case "tags" ->
            value.forEach(
                tag -> here.leaves(Flow.EITHER, "tag " + tag.path("name").asText(), "tag", tag));
        case "security" -> {} // read with the operations, where it takes effect
        case "info" -> {
          for (Map.Entry<String, JsonNode> info : value.properties()) {
            if (!info.getKey().equals("version")) {
              elements
                  .at(value, info.getKey())
                  .leaves(Flow.EITHER, "contract", "info." + info.getKey(), info.getValue());
            }
          }
        }
        case "webhooks" -> webhooks(value);
        case "components" -> components(value);
        default -> here.leaves(Flow.EITHER, "contract", field.getKey(), value);
      }
    }
  }

  /** Reads schemas and security schemes; other components are read at the places that use them. */
  private void components(JsonNode components) {
    JsonNode declared = components.path("schemas");
    for (Map.Entry<String, JsonNode> schema : declared.properties()) {
      ContractElements here = elements.at(declared, schema.getKey());
      if (CanonicalSchemas.isClass(schema.getValue())) {
        here.exists(Flow.EITHER, "schema " + schema.getKey(), "component", "declared");
      }
      JsonNode message = schema.getValue().path("x-websocket-message");
      if (message.isTextual()) {
        Flow flow = message.asText().equals("sent") ? Flow.SENT : Flow.RECEIVED;
        String place = "message " + schema.getKey();
        here.exists(flow, place, "message", message.asText());
        schemas.read(flow, place, schema.getValue());
      }
    }
    JsonNode schemes = components.path("securitySchemes");
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      String place = "security scheme " + scheme.getKey();
      ContractElements here = elements.at(schemes, scheme.getKey());
      here.exists(Flow.EITHER, place, "security scheme", "declared");
      here.leaves(Flow.EITHER, place, "scheme", contract.follow(scheme.getValue()));
    }
  }

  private void path(JsonNode paths, String template, JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (CanonicalContract.METHODS.contains(field.getKey())) {
        JsonNode operation = field.getValue();
        String address = Operations.address(field.getKey(), template);
        String place = operations.name(address);
        ContractElements here = elements.at(item, field.getKey());
        here.exists(Flow.EITHER, place, "operation", "offered");
        elements.at(paths, template).add(Flow.EITHER, place, "address", address);
        elements
            .at(operation, "operationId")
            .add(
                Flow.EITHER, place, "operationId", operation.path("operationId").asText("nothing"));
        parameters.order(place, template, operation);
        operation(place, template, operation, Flow.SENT);
      } else {
        elements
            .at(item, field.getKey())
            .leaves(Flow.EITHER, "path " + template, field.getKey(), field.getValue());
      }
    }
  }

  /** Reads an operation; for a callback {@code request} is RECEIVED. */
  private void operation(String place, String template, JsonNode operation, Flow request) {
    for (Map.Entry<String, JsonNode> field : operation.properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "operationId", "security" -> {}
        case "parameters" -> parameters.parameters(place, template, operation, request);
        case "servers" -> servers.servers(place, operation);
        case "requestBody" ->
            content.requestBody(place + ContractElement.STEP + "request", operation, request);
        case "responses" -> content.responses(place, value, request.reversed());
        case "callbacks" -> callbacks(place, value, request.reversed());
        default ->
            elements
                .at(operation, field.getKey())
                .leaves(Flow.EITHER, place, field.getKey(), value);
      }
    }
    security(place, operation, request);
  }

  private void security(String place, JsonNode operation, Flow request) {
    JsonNode holder = operation.has("security") ? operation : contract.tree();
    JsonNode security = holder.path("security");
    ContractElements here = elements.at(holder, "security");
    if (security.isEmpty()) {
      here.add(request, place, "security {}", "accepted");
    }
    for (JsonNode alternative : security) {
      SortedMap<String, SortedSet<String>> schemes = new TreeMap<>();
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        SortedSet<String> scopes = new TreeSet<>();
        scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
        schemes.put(scheme.getKey(), scopes);
      }
      String name = schemes.isEmpty() ? "{}" : String.join(" and ", schemes.keySet());
      here.add(request, place, "security " + name, "accepted");
      schemes.forEach(
          (scheme, scopes) ->
              scopes.forEach(
                  scope ->
                      here.add(
                          request,
                          place,
                          "scope " + scope + " of " + scheme + " in " + name,
                          "required")));
    }
  }

  private void callbacks(String place, JsonNode callbacks, Flow request) {
    for (Map.Entry<String, JsonNode> callback : callbacks.properties()) {
      JsonNode declared = contract.follow(callback.getValue());
      for (Map.Entry<String, JsonNode> path : declared.properties()) {
        String at = place + ContractElement.STEP + "callback " + callback.getKey();
        calledBack(at, declared, path.getKey(), path.getValue(), request);
      }
    }
  }

  /** Reads webhooks, which are callbacks that belong to no operation. */
  private void webhooks(JsonNode webhooks) {
    for (Map.Entry<String, JsonNode> webhook : webhooks.properties()) {
      calledBack(
          "webhook " + webhook.getKey(),
          webhooks,
          webhook.getKey(),
          webhook.getValue(),
          Flow.RECEIVED);
    }
  }

  private void calledBack(
      String place, JsonNode holder, String address, JsonNode item, Flow request) {
    for (Map.Entry<String, JsonNode> method : item.properties()) {
      String inner = place + " " + method.getKey();
      elements.at(item, method.getKey()).exists(request, inner, "callback", "made");
      elements.at(holder, address).add(request, inner, "address", address);
      operation(inner, address, method.getValue(), request);
    }
  }
}
