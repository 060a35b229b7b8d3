package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.Fact.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a contract says, one fact a line. Two contracts that mean the same have the same
 * facts, however they are arranged; and nothing is left out, so a difference cannot pass unseen.
 */
final class ContractFacts {

  private static final Map<String, String> SHORT =
      Map.of("application/json", "json", "application/x-www-form-urlencoded", "form");

  private final ContractDocument contract;
  private final Facts facts = new Facts();
  private final SchemaFacts schemas;

  private ContractFacts(ContractDocument contract) {
    this.contract = contract;
    this.schemas = new SchemaFacts(contract, facts);
  }

  /** Returns the facts of a contract in its canonical form. */
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
      if (CanonicalSchemas.isClass(schema.getValue())) {
        facts.exists(Flow.EITHER, "schema " + schema.getKey(), "component", "declared");
      }
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

  /** A server is known by its address; what its variables are called is another matter. */
  private void servers(String place, JsonNode servers) {
    facts.add(
        Flow.EITHER,
        place,
        "default server",
        servers.path(0).path("url").asText().replaceAll("\\{[^}]*}", "{}"));
    for (JsonNode server : servers) {
      String url = server.path("url").asText();
      String inner = place + Fact.STEP + "server " + url.replaceAll("\\{[^}]*}", "{}");
      facts.exists(Flow.EITHER, inner, "server", "declared");
      for (Map.Entry<String, JsonNode> field : server.properties()) {
        switch (field.getKey()) {
          case "url" -> {}
          case "variables" -> variables(inner, url, field.getValue());
          default -> facts.leaves(Flow.EITHER, inner, "server." + field.getKey(), field.getValue());
        }
      }
    }
  }

  private void variables(String place, String url, JsonNode variables) {
    for (Map.Entry<String, JsonNode> variable : variables.properties()) {
      int at = url.indexOf("{" + variable.getKey() + "}");
      String inner =
          place
              + Fact.STEP
              + "variable "
              + (at < 0
                  ? variable.getKey()
                  : "" + url.substring(0, at).chars().filter(c -> c == '{').count());
      facts.add(Flow.EITHER, inner, "variable name", variable.getKey());
      for (Map.Entry<String, JsonNode> field : variable.getValue().properties()) {
        if (field.getKey().equals("enum")) {
          facts.add(Flow.EITHER, inner, "variable values", "a list of values");
          field
              .getValue()
              .forEach(
                  value ->
                      facts.add(Flow.EITHER, inner, "variable value " + value.asText(), "allowed"));
        } else {
          facts.leaves(Flow.EITHER, inner, "variable." + field.getKey(), field.getValue());
        }
      }
    }
  }

  private void path(String template, JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (CanonicalContract.METHODS.contains(field.getKey())) {
        JsonNode operation = field.getValue();
        String address =
            field.getKey().toUpperCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]*}", "{}");
        String place = operation.path("operationId").asText(address);
        facts.exists(Flow.EITHER, place, "operation", "offered");
        facts.add(Flow.EITHER, place, "address", address);
        order(place, template, operation.path("parameters"));
        operation(place, template, operation, Flow.SENT);
      } else {
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
        case "parameters" -> parameters(place, template, value, request);
        case "servers" -> servers(place, value);
        case "requestBody" -> requestBody(place + Fact.STEP + "request", value, request);
        case "responses" -> responses(place, value, request.reversed());
        case "callbacks" -> callbacks(place, value, request.reversed());
        default -> facts.leaves(Flow.EITHER, place, field.getKey(), value);
      }
    }
    JsonNode security =
        operation.has("security") ? operation.get("security") : contract.tree().path("security");
    if (security.isEmpty()) {
      facts.add(request, place, "security {}", "accepted");
    }
    for (JsonNode alternative : security) {
      SortedMap<String, SortedSet<String>> schemes = new TreeMap<>();
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        SortedSet<String> scopes = new TreeSet<>();
        scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
        schemes.put(scheme.getKey(), scopes);
      }
      String name = schemes.isEmpty() ? "{}" : String.join(" and ", schemes.keySet());
      facts.add(request, place, "security " + name, "accepted");
      schemes.forEach(
          (scheme, scopes) ->
              scopes.forEach(
                  scope ->
                      facts.add(
                          request,
                          place,
                          "scope " + scope + " of " + scheme + " in " + name,
                          "demanded")));
    }
  }

  /** A client that was built before reads every success as the body that it knows. */
  private void responses(String place, JsonNode responses, Flow flow) {
    String known = null;
    for (Map.Entry<String, JsonNode> entry : responses.properties()) {
      JsonNode response = contract.follow(entry.getValue());
      String status = entry.getKey();
      String inner = place + Fact.STEP + "response " + status;
      boolean success = status.startsWith("2");
      String body = body(response);
      if (success && known == null) {
        known = body;
      }
      String other = success && !body.equals(known) ? status + " with another body" : status;
      facts.exists(flow, inner, success ? "success response" : "error response", other);
      response(inner, response, flow);
    }
  }

  private static String body(JsonNode response) {
    StringJoiner body = new StringJoiner(", ");
    response
        .path("content")
        .properties()
        .forEach(media -> body.add(media.getKey() + " " + media.getValue().path("schema")));
    return body.toString();
  }

  /** Parameters are arguments of the Java methods in the order in which they are declared. */
  private void order(String place, String template, JsonNode parameters) {
    StringJoiner path = new StringJoiner(", ");
    List<String> others = new ArrayList<>();
    for (JsonNode declared : parameters) {
      JsonNode parameter = contract.follow(declared);
      String in = parameter.path("in").asText();
      if (in.equals("path")) {
        path.add(id(template, parameter));
      } else {
        others.add(in + " parameter " + id(template, parameter));
      }
    }
    facts.add(Flow.SENT, place, "order of path parameters", path.toString());
    for (String one : others) {
      for (String other : others) {
        if (one.compareTo(other) < 0) {
          boolean before = others.indexOf(one) < others.indexOf(other);
          facts.add(
              Flow.SENT,
              place + Fact.STEP + one,
              "place beside " + other,
              before ? "before" : "behind");
        }
      }
    }
  }

  /** A parameter of the path is what stands there, whatever it is called. */
  private static String id(String template, JsonNode parameter) {
    String name = parameter.path("name").asText();
    int at = template.indexOf("{" + name + "}");
    return parameter.path("in").asText().equals("path") && at >= 0
        ? "" + template.substring(0, at).chars().filter(c -> c == '{').count()
        : name;
  }

  private void parameters(String place, String template, JsonNode parameters, Flow flow) {
    for (JsonNode declared : parameters) {
      JsonNode parameter = contract.follow(declared);
      String in = parameter.path("in").asText();
      String id = id(template, parameter);
      String inner = place + Fact.STEP + in + " parameter " + id;
      facts.exists(
          flow,
          inner,
          "parameter",
          parameter.path("required").asBoolean() ? "required" : "optional");
      for (Map.Entry<String, JsonNode> field : parameter.properties()) {
        switch (field.getKey()) {
          case "in", "required" -> {}
          case "schema" -> schemas.read(flow, inner, field.getValue());
          case "content" -> content(inner, field.getValue(), flow);
          default ->
              facts.leaves(
                  flow,
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

  private void response(String place, JsonNode response, Flow flow) {
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
