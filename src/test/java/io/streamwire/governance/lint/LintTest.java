package io.streamwire.governance.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.JsonPatches;
import io.streamwire.governance.lint.Waivers.Waiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lint rules on our contract, and on a violation of each rule. */
class LintTest {

  private static final Path FAULTS = Path.of("src/test/resources/governance/lint-faults.yaml");

  /** A violation of one rule. */
  record Fault(String rule, String message, ContractDocument contract) {
    @Override
    public String toString() {
      return rule + " " + message;
    }
  }

  static List<Fault> faults() throws Exception {
    JsonNode file = ContractDocument.YAML.readTree(FAULTS.toFile());
    Map<String, String> names = new LinkedHashMap<>();
    file.get("names").properties().forEach(n -> names.put(n.getKey(), n.getValue().asText()));
    JsonPatches patches = new JsonPatches(names);
    JsonNode today = StreamsContract.read().tree();
    List<Fault> faults = new ArrayList<>();
    for (JsonNode entry : file.get("faults")) {
      JsonNode faulty = patches.apply(today, entry.get("change"));
      faults.add(
          new Fault(
              entry.get("rule").asText(),
              entry.get("message").asText(),
              ContractDocument.of("faulty", faulty)));
    }
    return faults;
  }

  @Test
  void waiverRequiresReasonOwnerFindingAndADateWithinAYear() throws Exception {
    Fault fault = faults().get(0);
    List<Finding> findings = RulesetFile.read(StreamsContract.RULESET).lint(fault.contract());
    String at = findings.get(0).pointer();
    String why = "Named before the rule was there.";

    assertThat(objections(findings, new Waiver("SW-001", at, why, "platform", "2027-01-31")))
        .isEmpty();
    assertThat(objections(findings, new Waiver("SW-001", at, "Later.", "platform", "2027-01-31")))
        .hasSize(1);
    assertThat(objections(findings, new Waiver("SW-001", at, why, "", "2027-01-31"))).hasSize(1);
    assertThat(objections(findings, new Waiver("SW-001", at, why, "platform", "2026-12-30")))
        .hasSize(1);
    assertThat(objections(findings, new Waiver("SW-001", at, why, "platform", "2999-01-31")))
        .hasSize(1);
    assertThat(objections(findings, new Waiver("SW-002", at, why, "platform", "2027-01-31")))
        .singleElement()
        .asString()
        .startsWith("api-spec/lint-waivers.yaml: Waiver[rule=SW-002");
    assertThat(objections(findings, new Waiver("SW-001", at, why, "somebody", "2027-01-31")))
        .singleElement()
        .asString()
        .contains("an owner from .github/CODEOWNERS");
    assertThat(objections(findings, new Waiver("SW-001", at, why, "platform", "soon"))).hasSize(1);
  }

  private static List<String> objections(List<Finding> findings, Waiver waiver) {
    Clock clock = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
    CodeOwners owners = new CodeOwners(".github/CODEOWNERS", Set.of("@platform"));
    return new Waivers("api-spec/lint-waivers.yaml", List.of(waiver))
        .objections(findings, owners, clock);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void violationIsReportedByItsRule(Fault fault) throws Exception {
    List<Finding> findings =
        RulesetFile.read(StreamsContract.RULESET).only(fault.rule()).lint(fault.contract());

    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rule().id()).isEqualTo(fault.rule()))
        .allSatisfy(finding -> assertThat(finding.toString()).contains(fault.message()));
  }

  @Test
  void everyRuleHasAViolation() throws Exception {
    assertThat(faults())
        .extracting(Fault::rule)
        .containsAll(
            RulesetFile.read(StreamsContract.RULESET).rules().stream().map(LintRule::id).toList());
  }

  @Test
  void messageContainsPlaceViolationConsequenceAndFix() throws Exception {
    Fault fault = faults().get(0);

    assertThat(RulesetFile.read(StreamsContract.RULESET).lint(fault.contract()))
        .first()
        .asString()
        .isEqualTo(
            "SW-001 line 29 /paths/~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Streams/post:"
                + " /operationId does not match the regex pattern ^[a-z][a-zA-Z0-9]{2,}$. The"
                + " operationId becomes the name of a Java method; without one the generator"
                + " derives a name from the path. Set an operationId that starts with a verb in"
                + " lowerCamelCase, such as listItems.");
  }
}
