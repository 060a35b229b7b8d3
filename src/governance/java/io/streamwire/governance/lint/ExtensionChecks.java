package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Checks that vendor extensions are declared, well-formed, and in a place where they take effect.
 */
final class ExtensionChecks {

  private ExtensionChecks() {}

  static Map<String, LintCheck> all(Ruleset ruleset) {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("enum-extensions", ExtensionChecks::enumExtensions);
    checks.put("indexed-parameters", ExtensionChecks::indexedParameters);
    checks.put("may-be-absent", ExtensionChecks::mayBeAbsent);
    checks.put(
        "extension-shapes",
        (contract, report) ->
            visit(
                contract,
                (at, name, value) -> {
                  JsonNode schema = ruleset.extensions().get(name);
                  String fault = schema == null ? "" : Ruleset.faults(schema, value);
                  if (!fault.isEmpty()) {
                    report.accept(at, name + ": " + fault);
                  }
                }));
    checks.put(
        "extensions-declared",
        (contract, report) ->
            visit(
                contract,
                (at, name, value) -> {
                  if (!ruleset.extensions().containsKey(name)) {
                    report.accept(
                        at, name + " (expected: one of " + ruleset.extensions().keySet() + ")");
                  }
                }));
    return checks;
  }

  /** Receives each extension. */
  private interface Visitor {
    void accept(String pointer, String name, JsonNode value);
  }

  private static void visit(ContractDocument contract, Visitor visitor) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            if (name.startsWith("x-")
                && !pointer.endsWith("/properties")
                && !pointer.endsWith("/headers")) {
              visitor.accept(Pointers.child(pointer, name), name, field.getValue());
            }
          }
        });
  }

  private static void enumExtensions(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          for (String extension : new String[] {"x-enum-descriptions", "x-enum-varnames"}) {
            if (node.has(extension) && node.path("enum").size() != node.get(extension).size()) {
              report.accept(
                  pointer,
                  extension
                      + " has "
                      + node.get(extension).size()
                      + " entries for "
                      + node.path("enum").size()
                      + " values");
            }
          }
        });
  }

  private static void indexedParameters(
      ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          JsonNode form = node.path("x-indexed-form");
          if (!form.isObject()) {
            return;
          }
          String at = pointer + "/x-indexed-form";
          JsonNode members = contract.follow(node.path("items")).path("properties");
          if (!node.path("type").asText().equals("array") || !members.isObject()) {
            report.accept(at, "is not on a list of objects");
          }
          for (JsonNode member : form.path("members")) {
            if (!members.has(member.asText())) {
              report.accept(at + "/members", member.asText() + " is not a property of the items");
            }
          }
          if (form.has("key") && !members.has(form.get("key").asText())) {
            report.accept(
                at + "/key", form.get("key").asText() + " is not a property of the items");
          }
          if (form.path("maximum").asInt()
              != node.path("maxItems").asInt() + form.path("first").asInt() - 1) {
            report.accept(
                at + "/maximum",
                "the index of the last item does not match maxItems " + node.path("maxItems"));
          }
        });
  }

  private static void mayBeAbsent(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          Set<String> required = new LinkedHashSet<>();
          node.path("required").forEach(name -> required.add(name.asText()));
          for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            if (property.getValue().has("x-may-be-absent")
                && !required.contains(property.getKey())) {
              report.accept(
                  Pointers.child(pointer + "/properties", property.getKey()),
                  property.getKey() + " is not required, so x-may-be-absent has no effect");
            }
          }
        });
  }
}
