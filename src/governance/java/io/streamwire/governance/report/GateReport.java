package io.streamwire.governance.report;

import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.SourceLocations.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the gates say: the data of which every format is made.
 *
 * @param contract path of the contract
 * @param version the version that it states
 * @param released the version that was released last; empty before the first
 * @param impact the rating of all changes together
 * @param needed the lowest version that may follow; empty before the first release
 * @param notes which tools were heard and which were not, in sentences
 * @param approvals what lets something pass, for a reviewer to agree to
 * @param objections what stands in the way, findings of lint not counted
 * @param changes the changes since the last release, the worst first
 * @param findings findings of lint, errors first
 * @param growth how the contract grew, release by release
 * @param sections what a build of its own adds
 */
public record GateReport(
    String contract,
    String version,
    Optional<String> released,
    SemverImpact impact,
    Optional<String> needed,
    List<String> notes,
    List<String> approvals,
    List<Objection> objections,
    List<ChangeEntry> changes,
    List<FindingEntry> findings,
    List<Growth> growth,
    List<Section> sections) {

  /**
   * Something that stands in the way.
   *
   * @param gate which gate says so
   * @param words what is wrong and what to do
   */
  public record Objection(String gate, String words) {}

  /**
   * A change since the last release.
   *
   * @param impact its rating
   * @param name where, as accepted breaks name it
   * @param meaning what it means for a client
   * @param rule number of the rule that rates it
   * @param before the value before
   * @param after the value after
   * @param excerptBefore lines of the released contract; empty if it was not there
   * @param excerptAfter lines of the contract; empty if it is not there
   * @param place where to look in the contract
   * @param java the line of generated Java that shows it; empty if none is known
   * @param accepted whether it is a break that was decided on
   */
  public record ChangeEntry(
      SemverImpact impact,
      String name,
      String meaning,
      String rule,
      String before,
      String after,
      String excerptBefore,
      String excerptAfter,
      Place place,
      String java,
      boolean accepted) {}

  /**
   * A finding of lint.
   *
   * @param rule number of the rule
   * @param error whether it fails the check
   * @param place file and line
   * @param pointer JSON pointer of the place
   * @param fault what is wrong
   * @param consequence what it does to Java and its users
   * @param fix what to do
   * @param excerpt lines of the contract
   */
  public record FindingEntry(
      String rule,
      boolean error,
      Place place,
      String pointer,
      String fault,
      String consequence,
      String fix,
      String excerpt) {}

  /**
   * The size of the contract in one release.
   *
   * @param version the release
   * @param operations how many operations it offers
   * @param schemas how many schemas it names
   * @param properties how many properties they have
   */
  public record Growth(String version, int operations, int schemas, int properties) {}

  /**
   * What a build of its own adds to the page.
   *
   * @param title heading
   * @param lines sentences
   * @param none what to say where there are no lines
   */
  public record Section(String title, List<String> lines, String none) {}

  /** Returns whether nothing stands in the way. */
  public boolean passed() {
    return objections.isEmpty() && findings.stream().noneMatch(FindingEntry::error);
  }

  /** Returns the verdict in one sentence. */
  public String headline() {
    if (released.isEmpty()) {
      return passed() ? "Passed. Nothing was released yet." : "Refused. Nothing was released yet.";
    }
    return (passed() ? "Passed: " : "Refused: ")
        + impact
        + " since "
        + released.get()
        + needed.map(version -> ", which asks for " + version + " or higher").orElse("")
        + "; the contract is "
        + version
        + ".";
  }

  /** Returns the same with one more section. */
  public GateReport with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return new GateReport(
        contract,
        version,
        released,
        impact,
        needed,
        notes,
        approvals,
        objections,
        changes,
        findings,
        growth,
        more);
  }
}
