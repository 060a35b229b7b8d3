package io.streamwire.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.governance.StreamsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract gate requires a version increment, and a reason for every break. */
class ContractGateTest {

  private static final AcceptedBreak ACCEPTED =
      new AcceptedBreak(
          "2.0.0",
          "startStream › request › form › Name › maxLength",
          "32",
          "The platform refuses longer names.");

  private static ContractDocument contract(String version, int longestName) throws Exception {
    JsonNode tree = StreamsContract.read().tree().deepCopy();
    ((ObjectNode) tree.get("info")).put("version", version);
    ((ObjectNode) tree.at("/components/schemas/StartStreamRequest/properties/Name"))
        .put("maxLength", longestName);
    return ContractDocument.of(version, tree);
  }

  private static List<String> objections(
      ContractDocument was, ContractDocument now, AcceptedBreak... accepted) throws Exception {
    return new ContractGate(CompatibilityRules.builtIn(), List.of(new OpenApiDiffTool()))
        .compare(was, now)
        .objections(List.of(accepted), StreamsContract.FILE_NAMES);
  }

  @Test
  void breakWithoutMajorVersionAndReasonFailsWithAMessage() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("1.3.0", 32)))
        .containsExactly(
            "info.version is 1.3.0 after 1.2.3, but these changes require 2.0.0 or higher. Raise"
                + " info.version in api-spec/streams.openapi.yaml and in"
                + " api-spec/stream-messages.asyncapi.yaml.",
            "startStream › request › form › Name › maxLength: the upper limit was 64 and is now 32:"
                + " requests that were valid are rejected [CB-50]. To accept the break, add to"
                + " api-spec/accepted-breaks.yaml: {release: 2.0.0, change: 'startStream › request"
                + " › form › Name › maxLength', now: '32', why: …}");
  }

  @Test
  void majorVersionAloneDoesNotAcceptABreak() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("2.0.0", 32)))
        .singleElement()
        .asString()
        .contains("To accept the break");
  }

  @Test
  void breakWithMajorVersionAndReasonPasses() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("2.0.0", 32), ACCEPTED)).isEmpty();
  }

  @Test
  void breakAcceptedForAnotherReleaseIsNotAccepted() throws Exception {
    assertThat(objections(contract("2.0.0", 64), contract("3.0.0", 32), ACCEPTED)).hasSize(1);
  }

  @Test
  void acceptedBreakCoversItsValueOnly() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("2.0.0", 16), ACCEPTED))
        .hasSize(2)
        .anyMatch(objection -> objection.contains("covers no break of 2.0.0"))
        .anyMatch(objection -> objection.contains("now: '16', why"));
  }

  @Test
  void breakIsNotAcceptedInAdvance() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("2.0.0", 64), ACCEPTED))
        .singleElement()
        .asString()
        .contains("covers no break of 2.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Needed.", "aaaaaaaaaaaaaaaaaaaaaaaaa", "break break break break break"})
  void reasonMustHaveFourDifferentWords(String why) throws Exception {
    AcceptedBreak hasty = new AcceptedBreak("2.0.0", ACCEPTED.change(), "32", why);

    assertThat(objections(contract("1.2.3", 64), contract("2.0.0", 32), hasty)).hasSize(2);
  }

  @Test
  void suggestedEntryIsForTheVersionOfTheContract() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("3.0.0", 32)))
        .singleElement()
        .asString()
        .contains("{release: 3.0.0, change:");
  }

  @Test
  void featureRequiresMinorVersion() throws Exception {
    assertThat(objections(contract("1.2.3", 64), contract("1.2.4", 128)))
        .singleElement()
        .asString()
        .startsWith("info.version is 1.2.4 after 1.2.3, but these changes require 1.3.0 or higher");
    assertThat(objections(contract("1.2.3", 64), contract("1.3.0", 128))).isEmpty();
  }

  @Test
  void breakBelowMajorVersionOneRequiresMinorVersion() throws Exception {
    assertThat(objections(contract("0.1.0", 64), contract("0.1.1", 32)))
        .first()
        .asString()
        .contains("require 0.2.0 or higher");
  }

  @Test
  void breakThatOnlyAToolReportsFailsTheGate() throws Exception {
    ExternalDiffTool strict =
        new ExternalDiffTool() {
          @Override
          public String name() {
            return "other-tool";
          }

          @Override
          public boolean breaks(ContractDocument was, ContractDocument now) {
            return true;
          }
        };

    ContractGate.Result result =
        new ContractGate(CompatibilityRules.builtIn(), List.of(strict))
            .compare(contract("1.0.0", 32), contract("1.1.0", 64));

    assertThat(result.impact()).isEqualTo(SemverImpact.BREAK);
    assertThat(result.missedBreaks())
        .singleElement()
        .asString()
        .startsWith("other-tool reports a break that our rules do not");
  }

  /** The rule overrules the tool for the new enum value, but not for the limit. */
  @Test
  void ruleOverrulesAToolForItsOwnChangeOnly() throws Exception {
    JsonNode more = contract("1.1.0", 64).tree().deepCopy();
    ((ArrayNode) more.at("/components/schemas/StreamTrack/enum")).add("no_track");
    JsonNode both = more.deepCopy();
    ((ObjectNode) both.at("/components/schemas/StartStreamRequest/properties/Name"))
        .put("maxLength", 32);
    List<CompatibilityRule> lenient = new ArrayList<>(CompatibilityRules.builtIn());
    lenient.add(
        0,
        new CompatibilityRule(
            "LENIENT",
            Pattern.compile("maxLength"),
            null,
            null,
            null,
            null,
            null,
            SemverImpact.FEATURE,
            "is harmless",
            null));
    ContractGate gate = new ContractGate(lenient, List.of(new OpenApiDiffTool()));
    ContractDocument was = contract("1.0.0", 64);

    assertThat(gate.compare(was, ContractDocument.of("more", more)).missedBreaks()).isEmpty();
    assertThat(gate.compare(was, ContractDocument.of("both", both)).missedBreaks())
        .singleElement()
        .asString()
        .startsWith("openapi-diff reports a break that our rules do not");
  }

  @Test
  void toolThatFailsIsReportedWithoutAnEffect() throws Exception {
    ExternalDiffTool failing =
        new ExternalDiffTool() {
          @Override
          public String name() {
            return "other-tool";
          }

          @Override
          public boolean breaks(ContractDocument was, ContractDocument now) {
            throw new IllegalStateException("too large");
          }
        };

    ContractGate.Result result =
        new ContractGate(CompatibilityRules.builtIn(), List.of(failing))
            .compare(contract("1.0.0", 32), contract("1.1.0", 64));

    assertThat(result.impact()).isEqualTo(SemverImpact.FEATURE);
    assertThat(result.toolFailures())
        .containsExactly(
            "other-tool cannot compare the contracts: java.lang.IllegalStateException: too large");
  }
}
