package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Reads the elements of bodies, responses and headers. */
record ContentReader(ContractDocument contract, ContractElements elements, SchemaReader schemas) {

  private static final Map<String, String> SHORT =
      Map.of("application/json", "json", "application/x-www-form-urlencoded", "form");

  void requestBody(String place, JsonNode operation, Flow flow) {
    JsonNode body = contract.follow(operation.get("requestBody"));
    elements
        .at(operation, "requestBody")
        .exists(
            flow,
            place,
            "request body",
            body.path("required").asBoolean() ? "required" : "optional");
    members(place, body, flow, List.of("required"));
  }

  /** Reads responses. A released client reads every success as the body of the first one. */
  void responses(String place, JsonNode responses, Flow flow) {
    String firstBody = null;
    for (Map.Entry<String, JsonNode> entry : responses.properties()) {
      JsonNode response = contract.follow(entry.getValue());
      String status = entry.getKey();
      String inner = place + ContractElement.STEP + "response " + status;
      boolean success = status.startsWith("2");
      String body = body(response);
      if (success && firstBody == null) {
        firstBody = body;
      }
      String value = success && !body.equals(firstBody) ? status + " with another body" : status;
      elements
          .at(responses, status)
          .exists(flow, inner, success ? "success response" : "error response", value);
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

  private void response(String place, JsonNode response, Flow flow) {
    members(place, response, flow, List.of("headers"));
    JsonNode headers = response.path("headers");
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      String inner = place + ContractElement.STEP + "header " + header.getKey();
      JsonNode declared = contract.follow(header.getValue());
      elements
          .at(headers, header.getKey())
          .exists(
              flow,
              inner,
              "header",
              declared.path("required").asBoolean() ? "required" : "optional");
      members(inner, declared, flow, List.of("required"));
    }
  }

  private void content(String place, JsonNode content, Flow flow) {
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      String inner =
          place + ContractElement.STEP + SHORT.getOrDefault(type.getKey(), type.getKey());
      elements.at(content, type.getKey()).exists(flow, inner, "media type", type.getKey());
      members(inner, type.getValue(), flow, List.of());
    }
  }

  /** Reads all members of an object except those that are read elsewhere. */
  private void members(String place, JsonNode node, Flow flow, List<String> except) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!except.contains(field.getKey())) {
        member(place, node, field.getKey(), flow);
      }
    }
  }

  void member(String place, JsonNode holder, String name, Flow flow) {
    JsonNode value = holder.get(name);
    switch (name) {
      case "schema" -> schemas.read(flow, place, value);
      case "content" -> content(place, value, flow);
      default -> elements.at(holder, name).leaves(flow, place, name, value);
    }
  }
}
