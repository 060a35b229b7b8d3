package io.streamwire.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;

/**
 * Checks a request against the contract: path, credentials, parameters and body. Undeclared
 * parameters are accepted. Thread-safe.
 */
final class RequestCheck {

  private final Routes routes;
  private final SchemaCheck schemas;
  private final TypedValue typed;
  private final BodyCheck bodies;
  private final SecurityCheck security;

  RequestCheck(Documents documents, Routes routes) {
    this.routes = routes;
    this.schemas = SchemaCheck.ofRequests(documents);
    this.typed = new TypedValue(schemas);
    this.bodies = new BodyCheck(schemas, typed);
    this.security = new SecurityCheck(documents);
  }

  /**
   * Returns the operation of a request.
   *
   * @throws RejectedRequestException with 404 or 405 if there is none
   */
  Routes.Route route(ReceivedRequest request) throws RejectedRequestException {
    Routes.Route route = routes.find(request.method(), request.path());
    if (route != null) {
      return route;
    }
    List<String> methods = routes.methods(request.path());
    if (methods.isEmpty()) {
      throw new RejectedRequestException(404, "path " + request.path() + " is not in the contract");
    }
    String allowed = String.join(", ", methods);
    throw new RejectedRequestException(
        405,
        List.of("method " + request.method() + " (expected: " + allowed + ")"),
        Headers.of("Allow", allowed));
  }

  /**
   * Checks a request.
   *
   * @throws RejectedRequestException with 400, 401 or 415 if it violates the contract
   */
  void require(Routes.Route route, ReceivedRequest request) throws RejectedRequestException {
    NameValuePairs query;
    try {
      query = NameValuePairs.ofForm(request.query());
    } catch (IllegalArgumentException e) {
      throw new RejectedRequestException(400, "query has a malformed escape: " + e.getMessage());
    }
    security.require(route.operation(), request, query);
    List<String> problems = new ArrayList<>();
    for (ContractNode parameter : route.operation().parameters()) {
      try {
        problems.addAll(problems(parameter, request, route.pathValues(), query));
      } catch (IllegalArgumentException e) {
        problems.add(name(parameter) + " has a malformed escape: " + e.getMessage());
      }
    }
    problems.addAll(bodies.problems(route.operation(), request));
    if (!problems.isEmpty()) {
      throw new RejectedRequestException(400, problems, Headers.EMPTY);
    }
  }

  private List<String> problems(
      ContractNode parameter,
      ReceivedRequest request,
      Map<String, String> pathValues,
      NameValuePairs query) {
    String place = name(parameter);
    Object raw = new ParameterReader(parameter).read(request, pathValues, query);
    if (raw == null) {
      return parameter.isTrue("required")
          ? List.of(place + " is missing (expected: one)")
          : List.of();
    }
    ContractNode schema = parameter.get("schema");
    JsonNode value;
    if (parameter.has("content")) {
      schema = parameter.get("content").members().values().iterator().next().get("schema");
      try {
        value = Documents.JSON.readTree(raw.toString());
      } catch (JsonProcessingException e) {
        return List.of(place + " is not JSON: " + e.getOriginalMessage());
      }
    } else {
      if (raw.toString().isEmpty() && parameter.isTrue("allowEmptyValue")) {
        return List.of();
      }
      value = typed.of(raw, schema);
    }
    return schemas.violations(schema, value).stream()
        .map(violation -> place + ": " + violation)
        .toList();
  }

  private static String name(ContractNode parameter) {
    return parameter.text("in") + " " + parameter.text("name");
  }
}
