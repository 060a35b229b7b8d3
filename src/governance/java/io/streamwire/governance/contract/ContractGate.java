package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.Reason;
import io.streamwire.governance.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a contract may follow the one that was released last. */
public final class ContractGate {

  /** The contracts that were released, one file each. */
  public static final Path RELEASED = Workspace.path("api-spec/released");

  public static final Path CURRENT = Workspace.path("api-spec/streams.openapi.yaml");
  static final Path ACCEPTED = Workspace.path("api-spec/accepted-breaks.yaml");

  private final List<CompatibilityRule> rules;
  private final List<Witness> witnesses;

  public ContractGate(List<CompatibilityRule> rules, List<Witness> witnesses) {
    this.rules = rules;
    this.witnesses = witnesses;
  }

  /**
   * What the gate says.
   *
   * @param diff every change with its rating
   * @param verdict the rating of the whole, witnesses heard
   * @param alarms witnesses that see a break where no rule does and none overrules them
   */
  public record Ruling(ContractDiff diff, Verdict verdict, List<String> alarms) {

    /** Returns what stands in the way, in words; nothing if the gate is open. */
    public List<String> objections(List<AcceptedBreak> accepted) {
      Version was = diff.was().version();
      Version now = diff.now().version();
      Version needed = was.next(verdict);
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
                + CURRENT
                + " and "
                + StreamMessages.DOCUMENT
                + ", and the version of pom.xml.");
      }
      for (AcceptedBreak entry : accepted) {
        boolean current = Version.of(entry.release()).compareTo(was) > 0;
        if (current && diff.breaks().stream().noneMatch(change -> entry.covers(change, now))) {
          objections.add(
              ACCEPTED
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
                  + ACCEPTED
                  + ": {release: "
                  + release
                  + ", change: '"
                  + change.name()
                  + "', now: '"
                  + change.change().after()
                  + "', why: …}");
        }
      }
      return objections;
    }
  }

  /**
   * One line of {@code accepted-breaks.yaml}.
   *
   * @param release the version that carries the break
   * @param change the change, as the gate names it
   * @param now the value after it: another one is another break
   * @param why the reason, for those whose client breaks
   */
  record AcceptedBreak(String release, String change, String now, String why) {

    boolean covers(RatedChange broken, Version version) {
      return change.equals(broken.name())
          && now.equals(broken.change().after())
          && Version.of(release).compareTo(version) == 0
          && Reason.isOne(why);
    }
  }

  public Ruling compare(ContractDocument was, ContractDocument now) throws Exception {
    ContractDocument wasCanonical = CanonicalContract.of(was);
    ContractDocument nowCanonical = CanonicalContract.of(now);
    ContractDiff diff = ContractDiff.between(was, now, wasCanonical, nowCanonical, rules);
    Verdict verdict = diff.verdict();
    List<String> alarms = new ArrayList<>();
    for (Witness witness : witnesses) {
      // It compares the canonical forms too: it knows less of what means the same.
      if (verdict != Verdict.BREAK
          && !diff.overrules(witness.name())
          && witness.breaks(wasCanonical, nowCanonical)) {
        alarms.add(
            witness.name()
                + " takes a change for a break that our rules do not: see contract-diff.html, and"
                + " either rate it in "
                + ContractDiff.RULES
                + " or let its rule overrule the witness, with the reason.");
      }
    }
    return new Ruling(diff, alarms.isEmpty() ? verdict : Verdict.BREAK, alarms);
  }

  public static List<AcceptedBreak> accepted() throws IOException {
    return ContractDocument.YAML
        .copy()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .readValue(ACCEPTED.toFile(), new TypeReference<Map<String, List<AcceptedBreak>>>() {})
        .getOrDefault("breaks", List.of());
  }

  /** Returns the contract that was released last; none before the first release. */
  public static Optional<ContractDocument> released() throws IOException {
    if (!Files.isDirectory(RELEASED)) {
      return Optional.empty();
    }
    List<ContractDocument> released = new ArrayList<>();
    try (Stream<Path> files = Files.list(RELEASED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".openapi.yaml")).toList()) {
        released.add(ContractDocument.read(file));
      }
    }
    return released.stream().max((a, b) -> a.version().compareTo(b.version()));
  }
}
