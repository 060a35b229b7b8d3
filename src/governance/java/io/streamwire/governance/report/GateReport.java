package io.streamwire.governance.report;

import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.SourceLocations.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of the gates, from which every report format is made.
 *
 * @param summary versions and impact
 * @param remarks messages that belong to no change or finding
 * @param changes the changes since the last release, highest impact first
 * @param findings findings of lint, errors first
 * @param growth the size of the contract, release by release
 * @param sections additional sections of a build
 */
public record GateReport(
    Summary summary,
    Remarks remarks,
    List<ChangeEntry> changes,
    List<FindingEntry> findings,
    List<Growth> growth,
    List<Section> sections) {

  /**
   * Versions and impact.
   *
   * @param contract path of the contract
   * @param version version of the contract
   * @param released version of the last release; empty before the first
   * @param impact the highest impact of all changes
   * @param needed the lowest version that may follow; empty before the first release
   */
  public record Summary(
      String contract,
      String version,
      Optional<String> released,
      SemverImpact impact,
      Optional<String> needed) {}

  /**
   * Messages that belong to no change or finding.
   *
   * @param notes sentences about the tools that were used
   * @param approvals exemptions that a reviewer has to approve
   * @param objections the reasons why gates failed, except findings of lint
   */
  public record Remarks(List<String> notes, List<String> approvals, List<Objection> objections) {}

  /**
   * A reason why a gate failed.
   *
   * @param gate name of the gate
   * @param message what is wrong, and how to correct it
   */
  public record Objection(String gate, String message) {}

  /**
   * The rating of a change.
   *
   * @param impact the impact
   * @param rule id of the rule
   * @param meaning the meaning for a client
   */
  public record Rating(SemverImpact impact, String rule, String meaning) {}

  /**
   * One side of a change.
   *
   * @param value the value
   * @param excerpt lines of the contract; empty if the element does not exist on this side
   */
  public record Side(String value, String excerpt) {}

  /**
   * A change since the last release.
   *
   * @param name the name of the change, as in accepted breaks
   * @param rating the rating
   * @param before the released side
   * @param after the current side
   * @param place file and line in the contract
   * @param java the line of generated Java code; empty if it was not found
   * @param accepted whether the change is an accepted break
   */
  public record ChangeEntry(
      String name,
      Rating rating,
      Side before,
      Side after,
      Place place,
      String java,
      boolean accepted) {

    /** Returns whether the change is a break that is not accepted. */
    boolean refused() {
      return rating.impact() == SemverImpact.BREAK && !accepted;
    }
  }

  /**
   * A place in the contract.
   *
   * @param place file and line
   * @param pointer JSON pointer
   * @param excerpt lines of the contract
   */
  public record Location(Place place, String pointer, String excerpt) {}

  /**
   * A finding of lint.
   *
   * @param rule id of the rule
   * @param error whether the finding fails the check
   * @param location the place of the violation
   * @param fault the description of the violation
   * @param consequence the effect on the Java SDK and its users
   * @param fix how to correct it
   */
  public record FindingEntry(
      String rule, boolean error, Location location, String fault, String consequence, String fix) {

    Place place() {
      return location.place();
    }
  }

  /**
   * The size of the contract in one release.
   *
   * @param version the release
   * @param operations number of operations
   * @param schemas number of component schemas
   * @param properties number of properties of the component schemas
   */
  public record Growth(String version, int operations, int schemas, int properties) {}

  /**
   * An additional section of a build.
   *
   * @param title heading
   * @param lines sentences
   * @param emptyText the sentence that is shown if there are no lines
   */
  public record Section(String title, List<String> lines, String emptyText) {

    /** Returns the lines, or the text for an empty section. */
    List<String> shownLines() {
      return lines.isEmpty() ? List.of(emptyText) : lines;
    }
  }

  /** Returns whether all gates passed. */
  public boolean passed() {
    return remarks.objections().isEmpty() && findings.stream().noneMatch(FindingEntry::error);
  }

  /** Returns the result in one sentence. */
  public String headline() {
    String result = passed() ? "Passed" : "Failed";
    if (summary.released().isEmpty()) {
      return result + ". There is no release yet.";
    }
    return result
        + ": "
        + summary.impact()
        + " since "
        + summary.released().get()
        + summary.needed().map(version -> ", which requires " + version + " or higher").orElse("")
        + "; the contract is "
        + summary.version()
        + ".";
  }

  /** Returns a report with an additional section. */
  public GateReport with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return new GateReport(summary, remarks, changes, findings, growth, more);
  }
}
