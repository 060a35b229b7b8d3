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
 * Findings that are let pass for a while.
 *
 * @param file the file of the waivers, as messages name it
 * @param waivers the waivers
 */
public record Waivers(String file, List<Waiver> waivers) {

  /**
   * One exemption.
   *
   * @param rule number of the rule
   * @param at JSON pointer of the place
   * @param why the reason
   * @param owner who will remove it, as CODEOWNERS names them
   * @param until last day on which it counts, {@code 2027-01-31}
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

  /** Returns what is wrong with the waivers themselves. */
  public List<String> objections(List<Finding> findings, CodeOwners owners, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return waivers.stream()
        .filter(
            waiver ->
                !Reason.isOne(waiver.why())
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
                    + " (expected: a reason of a sentence, an owner whom "
                    + owners.file()
                    + " names, a last day within a year, and a finding that it covers)")
        .toList();
  }
}
