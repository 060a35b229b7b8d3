package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of operations, servers and credentials that the text of OpenAPI requires. */
final class OperationChecks {

  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|[1-5]XX|default");

  /** Header parameters with these names are ignored (OpenAPI 3.0.4, section 4.8.12). */
  private static final Set<String> RESERVED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

  /** A runtime expression (OpenAPI 3.0.4, section 4.8.20.3). */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\$(url|method|statusCode|(request|response)"
              + "\\.(header\\.[\\w!#$%&'*+.^`|~-]+|(query|path)\\.[^}]+|body(#(/[^}]*)?)?))");

  private OperationChecks() {}

  static Map<String, LintCheck> all() {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("statuses", OperationChecks::statuses);
    checks.put("reserved-headers", OperationChecks::reservedHeaders);
    checks.put("callback-expressions", OperationChecks::callbackExpressions);
    checks.put("links", OperationChecks::links);
    checks.put("credentials-declared", OperationChecks::credentialsDeclared);
    checks.put("server-variables", OperationChecks::serverVariables);
    checks.put("required-is-boolean", OperationChecks::requiredIsBoolean);
    return checks;
  }

  private static void statuses(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "/paths",
        contract.tree().path("paths"),
        (pointer, node) -> {
          if (!pointer.endsWith("/responses")) {
            return;
          }
          for (Map.Entry<String, JsonNode> response : node.properties()) {
            if (!STATUS.matcher(response.getKey()).matches()
                && !response.getKey().startsWith("x-")) {
              report.accept(
                  Pointers.child(pointer, response.getKey()),
                  response.getKey()
                      + " is not a status (expected: for example 200, 4XX or default)");
            }
            boolean empty = response.getKey().matches("204|205|304|1..");
            if (empty && contract.follow(response.getValue()).has("content")) {
              report.accept(
                  Pointers.child(pointer, response.getKey()),
                  "a response with status " + response.getKey() + " cannot have a body");
            }
          }
        });
  }

  private static void reservedHeaders(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          String name = node.path("name").asText().toLowerCase(Locale.ROOT);
          if (RESERVED_HEADERS.contains(name)
              && node.path("in").asText().equals("header")
              && pointer.matches(".*/parameters/[^/]+")) {
            report.accept(pointer, "the header " + node.path("name").asText() + " is ignored here");
          }
        });
  }

  private static void callbackExpressions(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!pointer.matches(".*/callbacks/[^/]+")) {
            return;
          }
          for (Map.Entry<String, JsonNode> path : node.properties()) {
            Matcher braces = BRACES.matcher(path.getKey());
            while (braces.find()) {
              if (!EXPRESSION.matcher(braces.group(1)).matches()) {
                report.accept(
                    Pointers.child(pointer, path.getKey()),
                    braces.group(1)
                        + " is not a runtime expression (expected: for example $request.body#/url)");
              }
            }
          }
        });
  }

  private static void links(ContractDocument contract, BiConsumer<String, String> report) {
    Set<String> operations = new LinkedHashSet<>();
    Pointers.visit(
        "",
        contract.tree().path("paths"),
        (pointer, node) -> {
          if (node.has("operationId") && node.has("responses")) {
            operations.add(node.get("operationId").asText());
          }
        });
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.has("operationId")
              && pointer.matches(".*/links/[^/]+")
              && !operations.contains(node.get("operationId").asText())) {
            report.accept(
                pointer, "operationId " + node.get("operationId").asText() + " does not exist");
          }
        });
  }

  private static void credentialsDeclared(
      ContractDocument contract, BiConsumer<String, String> report) {
    JsonNode schemes = contract.tree().at("/components/securitySchemes");
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!pointer.endsWith("/security") || !node.isArray()) {
            return;
          }
          for (JsonNode alternative : node) {
            for (Map.Entry<String, JsonNode> use : alternative.properties()) {
              JsonNode scheme = contract.follow(schemes.path(use.getKey()));
              if (scheme.isMissingNode()) {
                report.accept(pointer, "security scheme " + use.getKey() + " is not declared");
              } else if (scheme.path("type").asText().equals("oauth2")) {
                scopes(pointer, scheme, use.getValue(), report);
              }
            }
          }
        });
  }

  private static void scopes(
      String pointer, JsonNode scheme, JsonNode required, BiConsumer<String, String> report) {
    Set<String> declared = new LinkedHashSet<>();
    for (JsonNode flow : scheme.path("flows")) {
      flow.path("scopes").properties().forEach(scope -> declared.add(scope.getKey()));
    }
    for (JsonNode scope : required) {
      if (!declared.contains(scope.asText())) {
        report.accept(pointer, "scope " + scope.asText() + " (expected: one of " + declared + ")");
      }
    }
  }

  private static void serverVariables(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!node.has("url") || !pointer.matches(".*/servers/\\d+")) {
            return;
          }
          Set<String> used = new LinkedHashSet<>();
          Matcher braces = BRACES.matcher(node.path("url").asText());
          while (braces.find()) {
            used.add(braces.group(1));
            if (!node.path("variables").has(braces.group(1))) {
              report.accept(pointer, "the variable " + braces.group(1) + " is not declared");
            }
          }
          for (Map.Entry<String, JsonNode> variable : node.path("variables").properties()) {
            if (!used.contains(variable.getKey())) {
              report.accept(pointer, "the url does not contain the variable " + variable.getKey());
            }
          }
        });
  }

  private static void requiredIsBoolean(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.has("required")
              && !node.get("required").isBoolean()
              && pointer.matches(".*/(parameters|headers|requestBodies)/[^/]+|.*/requestBody")) {
            report.accept(
                pointer + "/required", node.get("required") + " (expected: true or false)");
          }
        });
  }
}
