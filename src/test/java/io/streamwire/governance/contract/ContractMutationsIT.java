package io.streamwire.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract gate on changes with a known impact. */
@TestInstance(Lifecycle.PER_CLASS)
class ContractMutationsIT {

  private ContractGate gate = new ContractGate(List.of(), List.of());

  @BeforeAll
  void readRules() throws Exception {
    gate = new ContractGate(CompatibilityRules.builtIn(), List.of(new OpenApiDiffTool()));
  }

  static List<ContractMutation> mutations() throws Exception {
    return ContractMutation.corpus();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationIsRatedAsExpected(ContractMutation mutation) throws Exception {
    ContractGate.Result result = gate.compare(mutation.was(), mutation.now());

    assertThat(result.impact())
        .as("%s%n%s%n%s", mutation.id(), result.diff().changes(), result.missedBreaks())
        .isEqualTo(mutation.expect());
    if (mutation.rule() != null) {
      assertThat(result.diff().changes())
          .filteredOn(change -> change.impact() == result.impact())
          .extracting(change -> change.rule().id())
          .contains(mutation.rule());
    }
  }

  /** Every rule that overrules a tool must have a case in the corpus. */
  @Test
  void everyRuleThatOverrulesHasACase() throws Exception {
    Set<String> covered = new TreeSet<>();
    for (ContractMutation mutation : mutations()) {
      gate.compare(mutation.was(), mutation.now()).diff().changes().stream()
          .map(change -> change.rule().id())
          .forEach(covered::add);
    }
    assertThat(CompatibilityRules.builtIn())
        .filteredOn(rule -> rule.overrules() != null)
        .extracting(CompatibilityRule::id)
        .isSubsetOf(covered);
  }
}
