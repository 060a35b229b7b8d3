package io.streamwire.governance.contract;

import java.util.ArrayList;
import java.util.List;

/** Whether a contract may follow the one that was released last. */
public final class ContractGate {

  private final List<CompatibilityRule> rules;
  private final List<ExternalDiffTool> externalTools;

  public ContractGate(List<CompatibilityRule> rules, List<ExternalDiffTool> externalTools) {
    this.rules = rules;
    this.externalTools = externalTools;
  }

  /**
   * The files that a message names.
   *
   * @param versions those that state the version
   * @param accepted the one of the accepted breaks
   */
  public record Named(List<String> versions, String accepted) {}

  /**
   * What the gate says.
   *
   * @param diff every change with its rating
   * @param impact the rating of the whole, witnesses heard
   * @param alarms witnesses that see a break where no rule does and none overrules them
   * @param unheard witnesses that could not compare the two, and why
   */
  public record Ruling(
      ContractDiff diff, SemverImpact impact, List<String> alarms, List<String> unheard) {

    /** Returns the lowest version that may follow. */
    public Version needed() {
      return diff.was().version().next(impact);
    }

    /** Returns what stands in the way, in words; nothing if the gate is open. */
    public List<String> objections(List<AcceptedBreak> accepted, Named files) {
      Version was = diff.was().version();
      Version now = diff.now().version();
      Version needed = needed();
      List<String> objections = new ArrayList<>(alarms);
      if (now.compareTo(needed) < 0) {
        objections.add(
            "info.version is "
                + now
                + " after "
                + was
                + ", but these changes ask for "
                + needed
                + " or higher. Raise info.version of "
                + String.join(" and of ", files.versions())
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
                  + " (expected: its change and value as the gate names them, and a reason of a"
                  + " sentence)");
        }
      }
      Version release = now.compareTo(needed) > 0 ? now : needed;
      for (RatedChange change : diff.breaks()) {
        if (accepted.stream().noneMatch(entry -> entry.covers(change, now))) {
          objections.add(
              change.name()
                  + ": "
                  + change.inWords()
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

    /** Returns the entries that accept a break of this release. */
    public List<AcceptedBreak> acceptedHere(List<AcceptedBreak> accepted) {
      return accepted.stream()
          .filter(
              entry ->
                  diff.breaks().stream()
                      .anyMatch(change -> entry.covers(change, diff.now().version())))
          .toList();
    }
  }

  /** Compares two contracts whose files have no names. */
  public Ruling compare(ContractDocument was, ContractDocument now) throws Exception {
    return compare(Revision.of(was), Revision.of(now));
  }

  public Ruling compare(Revision was, Revision now) throws Exception {
    ContractDocument wasCanonical = CanonicalContract.of(was.contract());
    ContractDocument nowCanonical = CanonicalContract.of(now.contract());
    ContractDiff diff = ContractDiff.between(was, now, wasCanonical, nowCanonical, rules);
    List<String> alarms = new ArrayList<>();
    List<String> unheard = new ArrayList<>();
    for (ExternalDiffTool externalTool : externalTools) {
      // It compares the canonical forms too: it knows less of what means the same.
      if (diff.impact() != SemverImpact.BREAK) {
        ContractDocument heard =
            RevertedContract.of(wasCanonical, nowCanonical, diff.overruling(externalTool.name()));
        try {
          if (externalTool.breaks(wasCanonical, heard)) {
            alarms.add(
                externalTool.name()
                    + " takes a change for a break that our rules do not: see its own report, and"
                    + " either rate the change in the rules of compatibility or let its rule"
                    + " overrule the external tool, with the reason.");
          }
        } catch (RuntimeException | StackOverflowError failed) {
          unheard.add(externalTool.name() + " cannot compare the two: " + failed);
        }
      }
    }
    return new Ruling(diff, alarms.isEmpty() ? diff.impact() : SemverImpact.BREAK, alarms, unheard);
  }
}
