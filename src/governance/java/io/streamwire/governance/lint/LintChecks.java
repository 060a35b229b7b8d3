package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.openapitools.codegen.validation.Invalid;
import org.openapitools.codegen.validation.ValidationResult;
import org.openapitools.codegen.validations.oas.OpenApiEvaluator;
import org.openapitools.codegen.validations.oas.RuleConfiguration;

/** The checks that {@code ruleset.yaml} refers to by name. */
final class LintChecks {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private LintChecks() {}

  static Map<String, LintCheck> all(Ruleset ruleset) {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("parser", LintChecks::parser);
    checks.put("generator", LintChecks::generator);
    checks.put("references", LintChecks::references);
    checks.put("unused-components", LintChecks::unusedComponents);
    checks.put("operation-ids-differ", LintChecks::operationIdsDiffer);
    checks.put("tags-declared", LintChecks::tagsDeclared);
    checks.put("path-parameters", LintChecks::pathParameters);
    checks.put("required-declared", LintChecks::requiredDeclared);
    checks.put("limits-in-order", LintChecks::limitsInOrder);
    checks.put("patterns-compile", LintChecks::patternsCompile);
    checks.putAll(ExtensionChecks.all(ruleset));
    checks.putAll(WordChecks.all());
    checks.putAll(DocumentChecks.all());
    checks.putAll(OperationChecks.all());
    checks.putAll(PageChecks.all());
    checks.putAll(SchemaChecks.all());
    checks.put("secrets", new SecretCheck());
    checks.put("unions", new UnionCheck());
    checks.put("examples", new ExampleCheck());
    return checks;
  }

  private static void parser(ContractDocument contract, BiConsumer<String, String> report) {
    new OpenAPIV3Parser()
        .readContents(contract.text())
        .getMessages()
        .forEach(message -> report.accept("", message));
  }

  /** Reports the recommendations of OpenAPI Generator's command {@code validate --recommend}. */
  private static void generator(ContractDocument contract, BiConsumer<String, String> report) {
    RuleConfiguration recommendations = new RuleConfiguration();
    recommendations.setEnableRecommendations(true);
    OpenAPI parsed = new OpenAPIV3Parser().readContents(contract.text()).getOpenAPI();
    if (parsed != null) {
      ValidationResult result = new OpenApiEvaluator(recommendations).validate(parsed);
      Stream.concat(result.getErrors().stream(), result.getWarnings().stream())
          .map(Invalid::getMessage)
          // SW-062 reports unused schemas; this message ignores uses outside operations.
          .filter(message -> !message.startsWith("Unused model"))
          .forEach(message -> report.accept("", message));
    }
  }

  private static void references(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.path("$ref").isTextual()) {
            try {
              contract.follow(node);
            } catch (IllegalArgumentException dangling) {
              report.accept(pointer, node.get("$ref").asText() + " has no target");
            }
          }
          for (JsonNode variant : node.at("/discriminator/mapping")) {
            String target = variant.asText();
            if (target.startsWith("#/")
                && contract.tree().at(target.substring(1)).isMissingNode()) {
              report.accept(pointer + "/discriminator/mapping", target + " has no target");
            }
          }
        });
  }

  private static void unusedComponents(
      ContractDocument contract, BiConsumer<String, String> report) {
    Set<String> used = new LinkedHashSet<>();
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.path("$ref").isTextual()) {
            used.add(node.get("$ref").asText());
          }
          if (pointer.endsWith("/security")) {
            node.forEach(
                alternative ->
                    alternative
                        .properties()
                        .forEach(
                            scheme -> used.add("#/components/securitySchemes/" + scheme.getKey())));
          }
        });
    for (Map.Entry<String, JsonNode> kind : contract.tree().path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        String pointer =
            Pointers.child(Pointers.child("/components", kind.getKey()), component.getKey());
        // Messages of the WebSocket are not used by operations.
        boolean root = component.getValue().has("x-websocket-message");
        if (!root && !used.contains("#" + pointer)) {
          report.accept(pointer, "is not used");
        }
      }
    }
  }

  private static void operationIdsDiffer(
      ContractDocument contract, BiConsumer<String, String> report) {
    Map<String, String> seen = new LinkedHashMap<>();
    Pointers.visit(
        "/paths",
        contract.tree().path("paths"),
        (pointer, node) -> {
          // Links also have an operationId, that of their target.
          if (node.path("operationId").isTextual() && node.has("responses")) {
            String id = node.get("operationId").asText().toLowerCase(Locale.ROOT);
            String other = seen.putIfAbsent(id, pointer);
            if (other != null) {
              report.accept(pointer, "has the same operationId as " + other);
            }
          }
        });
  }

  private static void tagsDeclared(ContractDocument contract, BiConsumer<String, String> report) {
    Set<String> declared = new LinkedHashSet<>();
    contract.tree().path("tags").forEach(tag -> declared.add(tag.path("name").asText()));
    Pointers.visit(
        "/paths",
        contract.tree().path("paths"),
        (pointer, node) -> {
          if (pointer.matches("/paths/[^/]+/[^/]+/tags/\\d+")
              && !declared.contains(node.asText())) {
            report.accept(pointer, "tag " + node.asText() + " (expected: one of " + declared + ")");
          }
        });
  }

  private static void pathParameters(ContractDocument contract, BiConsumer<String, String> report) {
    for (LintedOperation operation : LintedOperation.of(contract)) {
      Set<String> placeholders = new LinkedHashSet<>();
      Matcher placeholder = PLACEHOLDER.matcher(operation.template());
      while (placeholder.find()) {
        placeholders.add(placeholder.group(1));
      }
      Set<String> declared = operation.parameters(contract, "path");
      if (!declared.equals(placeholders)) {
        report.accept(
            operation.pointer(),
            "the path contains " + placeholders + ", but the operation declares " + declared);
      }
    }
  }

  private static void requiredDeclared(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.path("required").isArray() && node.has("properties")) {
            for (JsonNode name : node.get("required")) {
              if (!node.get("properties").has(name.asText())) {
                report.accept(
                    pointer + "/required", name.asText() + " is required but not declared");
              }
            }
          }
        });
  }

  private static void limitsInOrder(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          for (String suffix : new String[] {"Length", "Items", "imum", "Properties"}) {
            JsonNode lowest = node.path("min" + suffix);
            JsonNode highest = node.path("max" + suffix);
            if (lowest.isNumber()
                && highest.isNumber()
                && lowest.decimalValue().compareTo(highest.decimalValue()) > 0) {
              report.accept(
                  pointer,
                  "min" + suffix + " " + lowest + " is above max" + suffix + " " + highest);
            }
          }
        });
  }

  private static void patternsCompile(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (pointer.endsWith("/pattern") && node.isTextual()) {
            try {
              Pattern.compile(node.asText());
            } catch (PatternSyntaxException malformed) {
              report.accept(pointer, "the pattern does not compile: " + malformed.getDescription());
            }
          }
        });
  }
}
