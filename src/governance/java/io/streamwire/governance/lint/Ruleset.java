package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An API guideline with its rules resolved.
 *
 * @param rules the rules, in the order in which they are checked
 * @param extensions JSON Schemas of the declared vendor extensions, by name
 */
public record Ruleset(List<LintRule> rules, Map<String, JsonNode> extensions) {

  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.AS_PATH_LIST)
          .build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Returns a guideline with one rule, and the check of references that all rules depend on. */
  Ruleset only(String id) {
    return new Ruleset(
        rules.stream()
            .filter(rule -> rule.id().equals(id) || "references".equals(rule.check()))
            .toList(),
        extensions);
  }

  public List<Finding> lint(ContractDocument contract) {
    Map<String, LintCheck> checks = LintChecks.all(this);
    List<Finding> findings = new ArrayList<>();
    for (LintRule rule : rules) {
      check(rule, checks)
          .run(
              contract,
              (pointer, fault) ->
                  findings.add(
                      new Finding(rule, pointer, contract.sources().place(pointer), fault)));
      // The other rules cannot check a contract with broken references.
      if ("references".equals(rule.check()) && !findings.isEmpty()) {
        break;
      }
    }
    findings.sort(
        Comparator.comparing(Finding::isError)
            .reversed()
            .thenComparing(f -> f.place().file())
            .thenComparing(f -> f.place().line())
            .thenComparing(f -> f.rule().id()));
    return findings;
  }

  private static LintCheck check(LintRule rule, Map<String, LintCheck> checks) {
    if (rule.check() == null) {
      return data(rule);
    }
    LintCheck check = checks.get(rule.check());
    if (check == null) {
      throw new CannotRunException(
          "ruleset, rule "
              + rule.id()
              + ": check: "
              + rule.check()
              + " (expected: one of "
              + checks.keySet()
              + ")");
    }
    return check;
  }

  private static LintCheck data(LintRule rule) {
    if (rule.given() == null || rule.must() == null) {
      throw new CannotRunException(
          "ruleset, rule " + rule.id() + ": given or must is missing (expected: both, or check)");
    }
    JsonPath given = JsonPath.compile(rule.given());
    Schema must = SCHEMAS.getSchema(rule.must());
    return (contract, report) -> {
      for (JsonNode path : paths(given, contract.tree())) {
        String pointer = Pointers.ofPath(path.asText());
        if (!Pointers.isWithinExample(pointer)) {
          String faults = faults(must, contract.tree().at(pointer));
          if (!faults.isEmpty()) {
            report.accept(pointer, faults);
          }
        }
      }
    };
  }

  private static JsonNode paths(JsonPath given, JsonNode tree) {
    try {
      return given.read(tree, PATHS);
    } catch (PathNotFoundException nothing) {
      return tree.path("no such node");
    }
  }

  static String faults(JsonNode schema, JsonNode value) {
    return faults(SCHEMAS.getSchema(schema), value);
  }

  static String faults(Schema schema, JsonNode value) {
    return schema.validate(value).stream()
        .map(Ruleset::message)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String message(Error error) {
    String at = error.getInstanceLocation().toString();
    return (at.isEmpty() || at.equals("/") ? "" : at + " ") + error.getMessage();
  }
}
