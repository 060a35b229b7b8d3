package io.streamwire.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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
    gate = new ContractGate(ContractDiff.rules(), List.of(new OpenApiDiffWitness()));
  }

  static List<ContractMutation> mutations() throws Exception {
    return ContractMutation.corpus();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationIsRatedAsExpected(ContractMutation mutation) throws Exception {
    ContractGate.Ruling ruling = gate.compare(mutation.was(), mutation.now());

    assertThat(ruling.verdict())
        .as("%s%n%s%n%s", mutation.id(), ruling.diff().changes(), ruling.alarms())
        .isEqualTo(mutation.expect());
    if (mutation.rule() != null) {
      assertThat(ruling.diff().changes())
          .filteredOn(change -> change.verdict() == ruling.verdict())
          .extracting(change -> change.rule().id())
          .contains(mutation.rule());
    }
  }
}
