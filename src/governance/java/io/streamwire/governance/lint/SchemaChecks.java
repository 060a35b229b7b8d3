package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks for schemas that are contradictory, without effect, or ambiguous in Java. */
final class SchemaChecks {

  private static final Map<String, Set<String>> KEYWORDS =
      Map.of(
          "string", Set.of("maxLength", "minLength", "pattern"),
          "number", Set.of("maximum", "minimum", "multipleOf"),
          "array", Set.of("maxItems", "minItems", "uniqueItems", "items"),
          "object", Set.of("maxProperties", "minProperties", "properties"));

  /** Possessive quantifiers, atomic groups, and escapes that ECMA-262 does not define. */
  private static final Pattern JAVA_ONLY =
      Pattern.compile(
          "(?<!\\\\)[*+?}]\\+|\\(\\?>|\\\\[AZzGQE]|\\\\p\\{(Is|java|L(ower|atin))|\\(\\?[imsx]");

  private static final Map<String, BigDecimal[]> INTEGERS =
      Map.of(
          "int32", new BigDecimal[] {new BigDecimal("-2147483648"), new BigDecimal("2147483647")},
          "int64",
              new BigDecimal[] {
                new BigDecimal("-9223372036854775808"), new BigDecimal("9223372036854775807")
              });

  private static final Pattern SCHEMA =
      Pattern.compile(
          "/(properties|schemas)/[^/]+$|/(items|schema|additionalProperties)$"
              + "|/(allOf|oneOf|anyOf)/\\d+$");
  private static final Pattern DATA =
      Pattern.compile("/(example|examples|default|enum|discriminator|x-[^/]*)/");

  private SchemaChecks() {}

  static Map<String, LintCheck> all() {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("alternatives-differ", SchemaChecks::alternativesDiffer);
    checks.put("keywords-fit-types", each(SchemaChecks::keywordsFitTypes));
    checks.put("patterns-are-portable", each(SchemaChecks::patternsArePortable));
    checks.put("integers-fit", each(SchemaChecks::integersFit));
    checks.put("names-differ", SchemaChecks::namesDiffer);
    checks.put("indexed-prefixes-differ", each(SchemaChecks::indexedPrefixesDiffer));
    checks.put("parts-agree", SchemaChecks::partsAgree);
    checks.put("required-may-be-sent", SchemaChecks::requiredMayBeSent);
    checks.put("discriminators", SchemaChecks::discriminators);
    checks.put("schemas-say-something", each(SchemaChecks::schemasSaySomething));
    return checks;
  }

  /** A check of one node. */
  private interface NodeCheck {
    void run(String pointer, JsonNode node, BiConsumer<String, String> report);
  }

  private static LintCheck each(NodeCheck check) {
    return (contract, report) ->
        Pointers.visit("", contract.tree(), (pointer, node) -> check.run(pointer, node, report));
  }

  private static void alternativesDiffer(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.isArray() && pointer.matches(".*/(oneOf|anyOf|allOf)")) {
            Set<JsonNode> seen = new HashSet<>();
            for (JsonNode alternative : node) {
              if (!seen.add(alternative)) {
                report.accept(pointer, alternative + " is listed twice");
              }
            }
          }
        });
  }

  private static void keywordsFitTypes(
      String pointer, JsonNode node, BiConsumer<String, String> report) {
    String type = node.path("type").asText();
    if (type.isEmpty() || !isSchema(pointer)) {
      return;
    }
    KEYWORDS.forEach(
        (owner, keywords) -> {
          boolean fits = owner.equals(type) || owner.equals("number") && type.equals("integer");
          for (String keyword : keywords) {
            if (!fits && node.has(keyword)) {
              report.accept(pointer, keyword + " has no effect on type " + type);
            }
          }
        });
  }

  private static void patternsArePortable(
      String pointer, JsonNode node, BiConsumer<String, String> report) {
    String pattern = node.path("pattern").asText();
    if (JAVA_ONLY.matcher(pattern).find() && isSchema(pointer)) {
      report.accept(
          pointer + "/pattern",
          pattern + " is not a regular expression of ECMA-262, which OpenAPI requires");
    }
  }

  private static void integersFit(
      String pointer, JsonNode node, BiConsumer<String, String> report) {
    BigDecimal[] range = INTEGERS.get(node.path("format").asText());
    if (range == null || !isSchema(pointer)) {
      return;
    }
    for (String keyword : new String[] {"minimum", "maximum", "example", "default"}) {
      JsonNode value = node.path(keyword);
      if (value.isNumber()
          && (value.decimalValue().compareTo(range[0]) < 0
              || value.decimalValue().compareTo(range[1]) > 0)) {
        report.accept(
            pointer + "/" + keyword,
            value + " is out of range for " + node.path("format").asText());
      }
    }
  }

  /** Reports names that become the same class, file or accessor. */
  private static void namesDiffer(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (pointer.equals("/components/schemas") || pointer.endsWith("/properties")) {
            Map<String, String> seen = new HashMap<>();
            for (Map.Entry<String, JsonNode> named : node.properties()) {
              String name = named.getKey().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
              String other = seen.putIfAbsent(name, named.getKey());
              if (other != null) {
                report.accept(
                    Pointers.child(pointer, named.getKey()),
                    named.getKey() + " and " + other + " become the same Java name");
              }
            }
          }
        });
  }

  private static void indexedPrefixesDiffer(
      String pointer, JsonNode node, BiConsumer<String, String> report) {
    if (!pointer.endsWith("/properties")) {
      return;
    }
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      JsonNode form = property.getValue().path("x-indexed-form");
      if (form.isObject()) {
        String prefix = form.path("prefix").asText(property.getKey());
        String other = seen.putIfAbsent(prefix, property.getKey());
        if (other != null) {
          report.accept(
              Pointers.child(pointer, property.getKey()),
              "writes the same form fields as " + other + ": " + prefix + "1");
        }
      }
    }
  }

  private static void partsAgree(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          Map<String, String> types = new HashMap<>();
          for (JsonNode part : node.path("allOf")) {
            for (Map.Entry<String, JsonNode> property :
                contract.follow(part).path("properties").properties()) {
              String type = contract.follow(property.getValue()).path("type").asText();
              String other = types.putIfAbsent(property.getKey(), type);
              if (other != null && !other.isEmpty() && !type.isEmpty() && !other.equals(type)) {
                report.accept(
                    pointer + "/allOf",
                    property.getKey() + " has both type " + other + " and type " + type);
              }
            }
          }
        });
  }

  private static void requiredMayBeSent(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.path("required").isArray() && node.get("required").isEmpty()) {
            report.accept(
                pointer + "/required", "is empty (expected: at least one name, or no list)");
          }
          if (!node.has("schema") || !pointer.matches(".*/requestBody/content/[^/]+")) {
            return;
          }
          JsonNode schema = contract.follow(node.get("schema"));
          for (JsonNode name : schema.path("required")) {
            JsonNode property = contract.follow(schema.path("properties").path(name.asText()));
            if (property.path("readOnly").asBoolean()) {
              report.accept(
                  pointer + "/schema",
                  name.asText() + " is both required and read-only, so it is never sent");
            }
            if (property.path("x-may-be-absent").asBoolean()) {
              report.accept(
                  pointer + "/schema",
                  name.asText()
                      + " is sent (expected: x-may-be-absent on received properties only)");
            }
          }
        });
  }

  private static void discriminators(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          String property = node.at("/discriminator/propertyName").asText();
          if (property.isEmpty()) {
            return;
          }
          Set<String> mapped = new HashSet<>();
          node.at("/discriminator/mapping")
              .forEach(to -> mapped.add(Pointers.lastStep(to.asText())));
          for (String keyword : new String[] {"oneOf", "anyOf"}) {
            for (JsonNode variant : node.path(keyword)) {
              String ref = variant.path("$ref").asText();
              String name = Pointers.lastStep(ref);
              if (!ref.isEmpty() && !declares(contract, variant, property, 0)) {
                report.accept(pointer, name + " has no property " + property);
              }
              if (!mapped.isEmpty() && !mapped.contains(name)) {
                report.accept(pointer, "the mapping has no value for " + name);
              }
            }
          }
        });
  }

  private static boolean declares(
      ContractDocument contract, JsonNode schema, String property, int depth) {
    JsonNode at = contract.follow(schema);
    if (at.path("properties").has(property)) {
      return true;
    }
    for (String keyword : new String[] {"allOf", "oneOf", "anyOf"}) {
      for (JsonNode part : at.path(keyword)) {
        if (depth < 20 && declares(contract, part, property, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void schemasSaySomething(
      String pointer, JsonNode node, BiConsumer<String, String> report) {
    boolean property =
        node.isObject() && pointer.matches(".*/properties/[^/]+") && isSchema(pointer);
    if (property) {
      for (String keyword :
          new String[] {"type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const", "not"}) {
        if (node.has(keyword)) {
          return;
        }
      }
      report.accept(pointer, "has no type, so any JSON matches (expected: a type or a reference)");
    }
  }

  private static boolean isSchema(String pointer) {
    return SCHEMA.matcher(pointer).find() && !DATA.matcher(pointer).find();
  }
}
