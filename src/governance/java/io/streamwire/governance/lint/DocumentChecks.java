package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks for elements of a contract that are ignored, ambiguous or invisible. */
final class DocumentChecks {

  /** A media type (RFC 9110, section 8.3.1) or a range of them. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

  /** Control characters, which reorder the shown text or are not shown. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cntrl}&&[^\\n\\r\\t]]");

  private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>");
  private static final Pattern NESTED = Pattern.compile("\\([^()]*[+*]\\)[+*]");

  private DocumentChecks() {}

  static Map<String, LintCheck> all() {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("references-stand-alone", DocumentChecks::referencesStandAlone);
    checks.put("paths-differ", DocumentChecks::pathsDiffer);
    checks.put("tags-used", DocumentChecks::tagsUsed);
    checks.put("media-types", DocumentChecks::mediaTypes);
    checks.put("texts-are-visible", texts(INVISIBLE, "contains an invisible character"));
    checks.put("texts-are-plain", texts(HTML, "contains HTML"));
    checks.put("constants-differ", DocumentChecks::constantsDiffer);
    checks.put("values-are-finite", DocumentChecks::valuesAreFinite);
    checks.put("indexed-in-forms", DocumentChecks::indexedInForms);
    checks.put("patterns-are-fast", DocumentChecks::patternsAreFast);
    return checks;
  }

  private static void referencesStandAlone(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!contract.isOpenApi31()
              && node.size() > 1
              && node.path("$ref").isTextual()
              && !pointer.matches("/paths/[^/]+")) {
            report.accept(pointer, "keywords next to $ref are ignored in OpenAPI 3.0");
          }
        });
  }

  private static void pathsDiffer(ContractDocument contract, BiConsumer<String, String> report) {
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      String other = seen.putIfAbsent(path.getKey().replaceAll("\\{[^}]*}", "{}"), path.getKey());
      if (other != null) {
        report.accept(
            Pointers.child("/paths", path.getKey()), "matches the same requests as " + other);
      }
    }
  }

  private static void tagsUsed(ContractDocument contract, BiConsumer<String, String> report) {
    Set<String> used = new HashSet<>();
    Pointers.visit(
        "/paths",
        contract.tree().path("paths"),
        (pointer, node) -> {
          if (node.has("responses")) {
            node.path("tags").forEach(tag -> used.add(tag.asText()));
          }
        });
    JsonNode tags = contract.tree().path("tags");
    for (int i = 0; i < tags.size(); i++) {
      String name = tags.get(i).path("name").asText();
      if (!used.contains(name)) {
        report.accept("/tags/" + i, "no operation has the tag " + name);
      }
    }
  }

  private static void mediaTypes(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (pointer.endsWith("/content") && !pointer.endsWith("/properties/content")) {
            for (Map.Entry<String, JsonNode> media : node.properties()) {
              if (!MEDIA_TYPE.matcher(media.getKey()).matches()) {
                report.accept(
                    Pointers.child(pointer, media.getKey()),
                    media.getKey()
                        + " is not a media type (expected: for example application/json)");
              }
            }
          }
        });
  }

  private static LintCheck texts(Pattern unwanted, String fault) {
    return (contract, report) ->
        Pointers.visit(
            "",
            contract.tree(),
            (pointer, node) -> {
              if (unwanted.matcher(node.asText()).find()
                  && pointer.matches(".*(?<!/properties)/(description|summary|title)")) {
                report.accept(pointer, fault);
              }
            });
  }

  private static void constantsDiffer(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!pointer.endsWith("/enum") || !node.isArray()) {
            return;
          }
          Map<String, String> seen = new HashMap<>();
          for (JsonNode value : node) {
            String constant = value.asText().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            String other = seen.putIfAbsent(constant, value.asText());
            if (other != null && !other.equals(value.asText())) {
              report.accept(
                  pointer, value.asText() + " and " + other + " become the same Java constant");
            }
          }
        });
  }

  private static void valuesAreFinite(
      ContractDocument contract, BiConsumer<String, String> report) {
    for (Map.Entry<String, JsonNode> schema :
        contract.tree().at("/components/schemas").properties()) {
      if (needs(contract, schema.getValue(), schema.getValue(), new HashSet<>())) {
        report.accept(
            Pointers.child("/components/schemas", schema.getKey()),
            "requires itself, so no finite value exists");
      }
    }
  }

  private static boolean needs(
      ContractDocument contract, JsonNode at, JsonNode wanted, Set<JsonNode> seen) {
    for (JsonNode name : at.path("required")) {
      JsonNode property = at.path("properties").path(name.asText());
      if (property.has("$ref")) {
        JsonNode target = contract.follow(property);
        if (target == wanted
            || !target.path("nullable").asBoolean()
                && seen.add(target)
                && needs(contract, target, wanted, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void indexedInForms(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!node.has("schema")
              || !pointer.matches(".*/content/[^/]+")
              || pointer.matches(".*/(application~1x-www-form-urlencoded|multipart~1)[^/]*")) {
            return;
          }
          for (Map.Entry<String, JsonNode> property :
              contract.follow(node.get("schema")).path("properties").properties()) {
            if (property.getValue().has("x-indexed-form")) {
              report.accept(
                  pointer,
                  property.getKey() + " has x-indexed-form, which has an effect only in forms");
            }
          }
        });
  }

  private static void patternsAreFast(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.isTextual()
              && NESTED.matcher(node.asText()).find()
              && pointer.endsWith("/pattern")
              && !pointer.endsWith("/properties/pattern")) {
            report.accept(
                pointer, node.asText() + " repeats a repetition, which can take exponential time");
          }
        });
  }
}
