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

/** Redocly on our contract, and on changes with a known impact. */
class RedoclyIT {

  @BeforeAll
  static void redoclyIsInstalled() {
    assumeTrue(
        StreamsContract.REDOCLY.isInstalled(),
        "Redocly is not installed: node is not on the PATH, or npm ci was not run in api-spec");
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
  void violationFailsItsLintWithPlaceAndRule() throws Exception {
    Path faulty = Path.of("../src/test/resources/governance/faulty.openapi.yaml");

    Redocly.Run run =
        StreamsContract.REDOCLY.run(
            "lint", faulty.toString(), "--config=redocly.yaml", "--format=stylish");

    assertThat(run.exit()).isNotZero();
    assertThat(run.out()).contains("no-server-example.com").contains("struct").contains("requird");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void mutationIsRatedAsExpectedWithBothTools(ContractMutation mutation) throws Exception {
    ContractGate gate =
        new ContractGate(
            CompatibilityRules.builtIn(), List.of(new OpenApiDiffTool(), StreamsContract.REDOCLY));

    ContractGate.Result result = gate.compare(mutation.was(), mutation.now());

    assertThat(result.impact())
        .as("%s%n%s", result.diff().changes(), result.missedBreaks())
        .isEqualTo(mutation.expect());
  }
}
