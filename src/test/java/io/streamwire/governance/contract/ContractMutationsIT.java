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

/** The gate on the contract, against changes whose rating is known. */
@TestInstance(Lifecycle.PER_CLASS)
class ContractMutationsIT {

  private ContractGate gate = new ContractGate(List.of(), List.of());

  @BeforeAll
  void readRules() throws Exception {
    gate = new ContractGate(CompatibilityRules.usual(), List.of(new OpenApiDiffTool()));
  }

  static List<ContractMutation> mutations() throws Exception {
    return ContractMutation.corpus();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationIsRatedAsExpected(ContractMutation mutation) throws Exception {
    ContractGate.Ruling ruling = gate.compare(mutation.was(), mutation.now());

    assertThat(ruling.impact())
        .as("%s%n%s%n%s", mutation.id(), ruling.diff().changes(), ruling.alarms())
        .isEqualTo(mutation.expect());
    if (mutation.rule() != null) {
      assertThat(ruling.diff().changes())
          .filteredOn(change -> change.impact() == ruling.impact())
          .extracting(change -> change.rule().id())
          .contains(mutation.rule());
    }
  }

  /** A rule that says that another tool is wrong shows a change on which it is. */
  @Test
  void everyRuleThatOverrulesHasACase() throws Exception {
    Set<String> seen = new TreeSet<>();
    for (ContractMutation mutation : mutations()) {
      gate.compare(mutation.was(), mutation.now()).diff().changes().stream()
          .map(change -> change.rule().id())
          .forEach(seen::add);
    }
    assertThat(CompatibilityRules.usual())
        .filteredOn(rule -> rule.overrules() != null)
        .extracting(CompatibilityRule::id)
        .isSubsetOf(seen);
  }
}
