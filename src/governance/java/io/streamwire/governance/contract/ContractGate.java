package io.streamwire.governance.contract;

import java.util.ArrayList;
import java.util.List;

/** Checks whether a contract may be released after the last released one. */
public final class ContractGate {

  private final List<CompatibilityRule> rules;
  private final List<ExternalDiffTool> externalTools;

  public ContractGate(List<CompatibilityRule> rules, List<ExternalDiffTool> externalTools) {
    this.rules = rules;
    this.externalTools = externalTools;
  }

  /**
   * The file names for messages.
   *
   * @param versions files that contain the version
   * @param accepted the file of accepted breaks
   */
  public record FileNames(List<String> versions, String accepted) {}

  /**
   * The result of a comparison.
   *
   * @param diff the rated changes
   * @param impact the highest impact; BREAK also if a tool reports a break that no rule covers
   * @param missedBreaks messages about tools that report a break although our rules do not
   * @param toolFailures messages about tools that could not compare the contracts
   */
  public record Result(
      ContractDiff diff,
      SemverImpact impact,
      List<String> missedBreaks,
      List<String> toolFailures) {

    /** Returns the lowest version that may follow. */
    public Version needed() {
      return diff.was().version().next(impact);
    }

    /** Returns the reasons why the contract may not be released; empty if it may. */
    public List<String> objections(List<AcceptedBreak> accepted, FileNames files) {
      Version was = diff.was().version();
      Version now = diff.now().version();
      Version needed = needed();
      List<String> objections = new ArrayList<>(missedBreaks);
      if (now.compareTo(needed) < 0) {
        objections.add(
            "info.version is "
                + now
                + " after "
                + was
                + ", but these changes require "
                + needed
                + " or higher. Raise info.version in "
                + String.join(" and in ", files.versions())
                + ".");
      }
      for (AcceptedBreak entry : accepted) {
        boolean current = Version.of(entry.release()).compareTo(was) > 0;
        if (current && diff.breaks().stream().noneMatch(change -> entry.covers(change, now))) {
          objections.add(
              files.accepted()
                  + ": "
                  + entry
                  + " covers no break of "
                  + now
                  + " (expected: the change and its value as the gate reports them, and a reason of at"
                  + " least four words)");
        }
      }
      Version release = now.compareTo(needed) > 0 ? now : needed;
      for (RatedChange change : diff.breaks()) {
        if (accepted.stream().noneMatch(entry -> entry.covers(change, now))) {
          objections.add(
              change.name()
                  + ": "
                  + change.toMessage()
                  + ". To accept the break, add to "
                  + files.accepted()
                  + ": {release: "
                  + release
                  + ", change: '"
                  + change.name().replace("'", "''")
                  + "', now: '"
                  + change.after().replace("'", "''")
                  + "', why: …}");
        }
      }
      return objections;
    }

    /** Returns the entries that cover a break of this release. */
    public List<AcceptedBreak> acceptedHere(List<AcceptedBreak> accepted) {
      return accepted.stream()
          .filter(
              entry ->
                  diff.breaks().stream()
                      .anyMatch(change -> entry.covers(change, diff.now().version())))
          .toList();
    }
  }

  /** Compares two contracts without file names or documents of messages. */
  public Result compare(ContractDocument was, ContractDocument now) throws Exception {
    return compare(Revision.of(was), Revision.of(now));
  }

  public Result compare(Revision was, Revision now) throws Exception {
    ContractDocument wasCanonical = CanonicalContract.of(was.contract());
    ContractDocument nowCanonical = CanonicalContract.of(now.contract());
    ContractDiff diff = ContractDiff.between(was, now, wasCanonical, nowCanonical, rules);
    List<String> missedBreaks = new ArrayList<>();
    List<String> toolFailures = new ArrayList<>();
    for (ExternalDiffTool externalTool : externalTools) {
      // The tools compare the canonical forms too, because they report more differences without a
      // meaning.
      if (diff.impact() != SemverImpact.BREAK) {
        ContractDocument reverted =
            RevertedContract.of(wasCanonical, nowCanonical, diff.overruling(externalTool.name()));
        try {
          if (externalTool.breaks(wasCanonical, reverted)) {
            missedBreaks.add(
                externalTool.name()
                    + " reports a break that our rules do not: read its report, and either rate the"
                    + " change as a BREAK in the compatibility rules or let the rule of the change"
                    + " overrule the tool, with the reason in its message.");
          }
        } catch (RuntimeException | StackOverflowError failed) {
          toolFailures.add(externalTool.name() + " cannot compare the contracts: " + failed);
        }
      }
    }
    return new Result(
        diff,
        missedBreaks.isEmpty() ? diff.impact() : SemverImpact.BREAK,
        missedBreaks,
        toolFailures);
  }
}
