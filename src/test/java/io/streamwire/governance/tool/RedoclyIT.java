package io.streamwire.governance.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.contract.CompatibilityRules;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.ContractMutation;
import io.streamwire.governance.contract.OpenApiDiffTool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Node level, on our contract and on the mutations whose rating is known. */
class RedoclyIT {

  @BeforeAll
  static void nodeLevelIsInstalled() {
    assumeTrue(
        StreamsContract.REDOCLY.isInstalled(),
        "Node level off: no node on the PATH, or nobody ran npm ci in api-spec");
  }

  static List<ContractMutation> mutations() throws Exception {
    return ContractMutation.corpus();
  }

  @ParameterizedTest
  @ValueSource(strings = {"streams.openapi.yaml", "stream-messages.asyncapi.yaml"})
  void ourDocumentPassesItsLint(String document) throws Exception {
    Redocly.Run run =
        StreamsContract.REDOCLY.run("lint", document, "--config=redocly.yaml", "--format=stylish");

    assertThat(run.exit()).as(run.out()).isZero();
  }

  @Test
  void faultFailsItsLintWithPlaceAndRule() throws Exception {
    Path faulty = Path.of("../src/test/resources/governance/faulty.openapi.yaml");

    Redocly.Run run =
        StreamsContract.REDOCLY.run(
            "lint", faulty.toString(), "--config=redocly.yaml", "--format=stylish");

    assertThat(run.exit()).isNotZero();
    assertThat(run.out()).contains("no-server-example.com").contains("struct").contains("requird");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationIsRatedAsExpectedWithBothWitnesses(ContractMutation mutation) throws Exception {
    ContractGate gate =
        new ContractGate(
            CompatibilityRules.usual(), List.of(new OpenApiDiffTool(), StreamsContract.REDOCLY));

    ContractGate.Ruling ruling = gate.compare(mutation.was(), mutation.now());

    assertThat(ruling.impact())
        .as("%s%n%s", ruling.diff().changes(), ruling.alarms())
        .isEqualTo(mutation.expect());
  }
}
