package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.Fact.Flow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;

/**
 * Everything that a contract says, one fact a line. Two contracts that mean the same have the same
 * facts, however they are arranged; and nothing is left out, so a difference cannot pass unseen.
 */
final class ContractFacts {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Map<String, String> SHORT =
      Map.of("application/json", "json", "application/x-www-form-urlencoded", "form");

  private final ContractDocument contract;
  private final Facts facts = new Facts();
  private final SchemaFacts schemas;

  private ContractFacts(ContractDocument contract) {
    this.contract = contract;
    this.schemas = new SchemaFacts(contract, facts);
  }

  static SortedMap<String, Fact> of(ContractDocument contract) {
    ContractFacts reader = new ContractFacts(contract);
    reader.document();
    return reader.facts.byKey();
  }

  private void document() {
    for (Map.Entry<String, JsonNode> field : contract.tree().properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "paths" -> value.properties().forEach(path -> path(path.getKey(), path.getValue()));
        case "servers" -> servers("contract", value);
        case "tags" ->
            value.forEach(
                tag -> facts.leaves(Flow.EITHER, "tag " + tag.path("name").asText(), "tag", tag));
        case "security" -> {} // read with the operations, where it takes effect
        case "info" -> {
          for (Map.Entry<String, JsonNode> info : value.properties()) {
            if (!info.getKey().equals("version")) {
              facts.leaves(Flow.EITHER, "contract", "info." + info.getKey(), info.getValue());
            }
          }
        }
        case "components" -> components(value);
        default -> facts.leaves(Flow.EITHER, "contract", field.getKey(), value);
      }
    }
  }

  /** Most components are read where they are used. A schema is a Java class wherever it is used. */
  private void components(JsonNode components) {
    for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
      facts.exists(Flow.EITHER, "schema " + schema.getKey(), "component", "declared");
      JsonNode message = schema.getValue().path("x-websocket-message");
      if (message.isTextual()) {
        Flow flow = message.asText().equals("sent") ? Flow.SENT : Flow.RECEIVED;
        String place = "message " + schema.getKey();
        facts.exists(flow, place, "message", message.asText());
        schemas.read(flow, place, schema.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> scheme : components.path("securitySchemes").properties()) {
      String place = "security scheme " + scheme.getKey();
      facts.exists(Flow.EITHER, place, "security scheme", "declared");
      facts.leaves(Flow.EITHER, place, "scheme", contract.follow(scheme.getValue()));
    }
  }

  private void servers(String place, JsonNode servers) {
    for (JsonNode server : servers) {
      String inner = place + Fact.STEP + "server " + server.path("url").asText();
      facts.exists(Flow.EITHER, inner, "server", "declared");
      facts.leaves(Flow.EITHER, inner, "server", server);
    }
  }

  private void path(String template, JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (METHODS.contains(field.getKey())) {
        JsonNode operation = field.getValue();
        String address =
            field.getKey().toUpperCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]*}", "{}");
        String place = operation.path("operationId").asText(address);
        facts.exists(Flow.EITHER, place, "operation", "offered");
        facts.add(Flow.EITHER, place, "address", address);
        parameters(place, template, item.path("parameters"));
        order(place, template, operation.path("parameters"), item.path("parameters"));
        operation(place, template, operation, Flow.SENT);
      } else if (!field.getKey().equals("parameters")) {
        facts.leaves(Flow.EITHER, "path " + template, field.getKey(), field.getValue());
      }
    }
  }

  /** An operation: of ours, or with the flow turned round, of the server's calling us back. */
  private void operation(String place, String template, JsonNode operation, Flow request) {
    for (Map.Entry<String, JsonNode> field : operation.properties()) {
      JsonNode value = field.getValue();
      switch (field.getKey()) {
        case "operationId", "security" -> {}
        case "parameters" -> parameters(place, template, value);
        case "servers" -> servers(place, value);
        case "requestBody" -> requestBody(place + Fact.STEP + "request", value, request);
        case "responses" ->
            value
                .properties()
                .forEach(
                    response ->
                        response(
                            place + Fact.STEP + "response " + response.getKey(),
                            response.getKey(),
                            contract.follow(response.getValue()),
                            request.reversed()));
        case "callbacks" -> callbacks(place, value, request.reversed());
        default -> facts.leaves(Flow.EITHER, place, field.getKey(), value);
      }
    }
    JsonNode security =
        operation.has("security") ? operation.get("security") : contract.tree().path("security");
    if (security.isEmpty()) {
      facts.add(Flow.SENT, place, "security {}", "accepted");
    }
    for (JsonNode alternative : security) {
      facts.add(Flow.SENT, place, "security " + alternative, "accepted");
    }
  }

  /** Path parameters are arguments of the Java method in the order in which they are declared. */
  private void order(String place, String template, JsonNode... lists) {
    StringJoiner order = new StringJoiner(", ");
    for (JsonNode list : lists) {
      for (JsonNode declared : list) {
        JsonNode parameter = contract.follow(declared);
        if (parameter.path("in").asText().equals("path")) {
          order.add(id(template, parameter));
        }
      }
    }
    facts.add(Flow.SENT, place, "order of path parameters", order.toString());
  }

  /** A parameter of the path is what stands there, whatever it is called. */
  private static String id(String template, JsonNode parameter) {
    String name = parameter.path("name").asText();
    int at = template.indexOf("{" + name + "}");
    return parameter.path("in").asText().equals("path") && at >= 0
        ? "" + template.substring(0, at).chars().filter(c -> c == '{').count()
        : name;
  }

  private void parameters(String place, String template, JsonNode parameters) {
    for (JsonNode declared : parameters) {
      JsonNode parameter = contract.follow(declared);
      String in = parameter.path("in").asText();
      String id = id(template, parameter);
      String inner = place + Fact.STEP + in + " parameter " + id;
      facts.exists(
          Flow.SENT,
          inner,
          "parameter",
          parameter.path("required").asBoolean() ? "required" : "optional");
      for (Map.Entry<String, JsonNode> field : parameter.properties()) {
        switch (field.getKey()) {
          case "in", "required" -> {}
          case "schema" -> schemas.read(Flow.SENT, inner, field.getValue());
          case "content" -> content(inner, field.getValue(), Flow.SENT);
          default ->
              facts.leaves(
                  Flow.SENT,
                  inner,
                  field.getKey().equals("name") ? "parameter name" : field.getKey(),
                  field.getValue());
        }
      }
    }
  }

  private void requestBody(String place, JsonNode declared, Flow flow) {
    JsonNode body = contract.follow(declared);
    facts.exists(
        flow, place, "request body", body.path("required").asBoolean() ? "required" : "optional");
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      switch (field.getKey()) {
        case "required" -> {}
        case "content" -> content(place, field.getValue(), flow);
        default -> facts.leaves(flow, place, field.getKey(), field.getValue());
      }
    }
  }

  private void response(String place, String status, JsonNode response, Flow flow) {
    facts.exists(
        flow, place, status.startsWith("2") ? "success response" : "error response", status);
    for (Map.Entry<String, JsonNode> field : response.properties()) {
      switch (field.getKey()) {
        case "content" -> content(place, field.getValue(), flow);
        case "headers" -> {
          for (Map.Entry<String, JsonNode> header : field.getValue().properties()) {
            String inner = place + Fact.STEP + "header " + header.getKey();
            JsonNode declared = contract.follow(header.getValue());
            facts.exists(
                flow,
                inner,
                "header",
                declared.path("required").asBoolean() ? "required" : "optional");
            fields(inner, declared, flow, List.of("required"));
          }
        }
        default -> facts.leaves(flow, place, field.getKey(), field.getValue());
      }
    }
  }

  private void content(String place, JsonNode content, Flow flow) {
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      String inner = place + Fact.STEP + SHORT.getOrDefault(type.getKey(), type.getKey());
      facts.exists(flow, inner, "media type", type.getKey());
      fields(inner, type.getValue(), flow, List.of());
    }
  }

  private void fields(String place, JsonNode node, Flow flow, List<String> known) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals("schema")) {
        schemas.read(flow, place, field.getValue());
      } else if (!known.contains(field.getKey())) {
        facts.leaves(flow, place, field.getKey(), field.getValue());
      }
    }
  }

  private void callbacks(String place, JsonNode callbacks, Flow request) {
    for (Map.Entry<String, JsonNode> callback : callbacks.properties()) {
      for (Map.Entry<String, JsonNode> path : contract.follow(callback.getValue()).properties()) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          String inner =
              place + Fact.STEP + "callback " + callback.getKey() + " " + method.getKey();
          facts.exists(request, inner, "callback", "made");
          facts.add(request, inner, "address", path.getKey());
          operation(inner, path.getKey(), method.getValue(), request);
        }
      }
    }
  }
}
