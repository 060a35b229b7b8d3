package io.streamwire.governance.lint;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.Reason;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Findings that are let pass for a while, read from {@code api-spec/lint-waivers.yaml}. */
public record Waivers(List<Waiver> waivers) {

  static final Path FILE = Workspace.path("api-spec/lint-waivers.yaml");

  /**
   * One exemption.
   *
   * @param rule number of the rule
   * @param at JSON pointer of the place
   * @param why the reason
   * @param owner who will remove it
   * @param until last day on which it counts, {@code 2027-01-31}
   */
  record Waiver(String rule, String at, String why, String owner, String until) {

    boolean covers(Finding finding) {
      return rule.equals(finding.rule().id()) && at.equals(finding.pointer());
    }
  }

  public static Waivers read() throws IOException {
    return new Waivers(
        ContractDocument.YAML
            .copy()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .readValue(FILE.toFile(), new TypeReference<Map<String, List<Waiver>>>() {})
            .getOrDefault("waivers", List.of()));
  }

  /** Returns the findings that no waiver covers. */
  public List<Finding> remaining(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> waivers.stream().noneMatch(waiver -> waiver.covers(finding)))
        .toList();
  }

  /** Returns what is wrong with the waivers themselves. */
  public List<String> objections(List<Finding> findings, Clock clock) {
    return waivers.stream()
        .filter(
            waiver ->
                !Reason.isOne(waiver.why())
                    || waiver.owner().isBlank()
                    || LocalDate.parse(waiver.until()).isBefore(LocalDate.now(clock))
                    || LocalDate.parse(waiver.until()).isAfter(LocalDate.now(clock).plusYears(1))
                    || findings.stream().noneMatch(waiver::covers))
        .map(
            waiver ->
                FILE
                    + ": "
                    + waiver
                    + " (expected: a reason of a sentence, an owner, a last day within a year,"
                    + " and a finding that it covers)")
        .toList();
  }
}
