package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.DeserializationFeature;
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
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The organisation's API guideline, read from {@code api-spec/ruleset.yaml}.
 *
 * @param rules the rules, by number
 * @param extensions JSON Schema of every vendor extension that we know
 */
public record Ruleset(List<LintRule> rules, Map<String, JsonNode> extensions) {

  static final Path FILE = Workspace.path("api-spec/ruleset.yaml");

  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.AS_PATH_LIST)
          .build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  public static Ruleset read() throws IOException {
    return ContractDocument.YAML
        .copy()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(FILE.toFile(), Ruleset.class);
  }

  /** The same guideline with one rule only, beside the first, on which all others rest. */
  Ruleset only(String id) {
    return new Ruleset(
        rules.stream()
            .filter(rule -> rule.id().equals(id) || "references".equals(rule.check()))
            .toList(),
        extensions);
  }

  public List<Finding> lint(ContractDocument contract) {
    Map<String, LintCheck> checks = LintChecks.all(this);
    Map<String, Integer> lines = Pointers.lines(contract.text());
    List<Finding> findings = new ArrayList<>();
    for (LintRule rule : rules) {
      check(rule, checks)
          .run(
              contract,
              (pointer, fault) ->
                  findings.add(new Finding(rule, pointer, lines.getOrDefault(pointer, 1), fault)));
      // With references that lead nowhere, no other rule has firm ground.
      if ("references".equals(rule.check()) && !findings.isEmpty()) {
        break;
      }
    }
    findings.sort(Comparator.comparing(Finding::line).thenComparing(f -> f.rule().id()));
    return findings;
  }

  private static LintCheck check(LintRule rule, Map<String, LintCheck> checks) {
    if (rule.check() == null) {
      return data(rule);
    }
    LintCheck check = checks.get(rule.check());
    if (check == null) {
      throw new IllegalArgumentException(
          FILE
              + " "
              + rule.id()
              + ": check "
              + rule.check()
              + " (expected: one of "
              + checks.keySet()
              + ")");
    }
    return check;
  }

  private static LintCheck data(LintRule rule) {
    if (rule.given() == null || rule.must() == null) {
      throw new IllegalArgumentException(
          FILE + " " + rule.id() + " (expected: given and must, or check)");
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
        .map(Ruleset::words)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(Error error) {
    String at = error.getInstanceLocation().toString();
    return (at.isEmpty() || at.equals("/") ? "" : at + " ") + error.getMessage();
  }
}
