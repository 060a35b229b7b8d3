package io.streamwire.governance.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.Reason;
import io.streamwire.governance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Temporary exemptions from rules.
 *
 * @param file the file name for messages
 * @param waivers the waivers
 */
public record Waivers(String file, List<Waiver> waivers) {

  /**
   * One exemption.
   *
   * @param rule id of the rule
   * @param at JSON pointer of the place
   * @param why the reason
   * @param owner the user or team in CODEOWNERS that will remove the waiver
   * @param until the last day on which the waiver is valid, such as {@code 2027-01-31}
   */
  public record Waiver(String rule, String at, String why, String owner, String until) {

    boolean covers(Finding finding) {
      return rule.equals(finding.rule().id()) && at.equals(finding.pointer());
    }

    private Optional<LocalDate> lastDay() {
      try {
        return Optional.of(LocalDate.parse(until));
      } catch (DateTimeParseException malformed) {
        return Optional.empty();
      }
    }
  }

  public static Waivers none() {
    return new Waivers("", List.of());
  }

  public static Waivers read(Path file) throws IOException {
    try {
      return new Waivers(
          file.toString(),
          ContractDocument.YAML
              .copy()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
              .readValue(file.toFile(), new TypeReference<Map<String, List<Waiver>>>() {})
              .getOrDefault("waivers", List.of()));
    } catch (JsonProcessingException malformed) {
      throw new CannotRunException(
          file
              + ": "
              + malformed.getOriginalMessage()
              + " (expected: waivers, each with rule, at, why, owner and until)",
          malformed);
    }
  }

  /** Returns the findings that no waiver covers. */
  public List<Finding> remaining(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> waivers.stream().noneMatch(waiver -> waiver.covers(finding)))
        .toList();
  }

  /** Returns a message for each invalid waiver. */
  public List<String> objections(List<Finding> findings, CodeOwners owners, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return waivers.stream()
        .filter(
            waiver ->
                !Reason.isSufficient(waiver.why())
                    || !owners.has(waiver.owner())
                    || waiver
                        .lastDay()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                        .isEmpty()
                    || findings.stream().noneMatch(waiver::covers))
        .map(
            waiver ->
                file
                    + ": "
                    + waiver
                    + " (expected: a reason of at least four words, an owner from "
                    + owners.file()
                    + ", a last day within a year, and a finding that it covers)")
        .toList();
  }
}
