package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.Fact.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a contract changes against an older one, the worst first. */
public record ContractDiff(ContractDocument was, ContractDocument now, List<RatedChange> changes) {

  static final Path RULES = Workspace.path("api-spec/compatibility.yaml");

  public static List<CompatibilityRule> rules() throws IOException {
    return ContractDocument.YAML
        .copy()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(RULES.toFile(), new TypeReference<Map<String, List<CompatibilityRule>>>() {})
        .getOrDefault("rules", List.of());
  }

  /** Compares two contracts by their canonical forms. */
  static ContractDiff between(
      ContractDocument was,
      ContractDocument now,
      ContractDocument wasCanonical,
      ContractDocument nowCanonical,
      List<CompatibilityRule> rules) {
    List<RatedChange> rated = new ArrayList<>();
    List<Change> changes = changes(ContractFacts.of(wasCanonical), ContractFacts.of(nowCanonical));
    if (changes.isEmpty() && !text(was).equals(text(now))) {
      changes =
          List.of(new Change(null, new Fact(Flow.EITHER, "contract", "text", "moved", false)));
    }
    for (Change change : changes) {
      rated.add(
          new RatedChange(
              change,
              rules.stream()
                  .filter(rule -> rule.covers(change))
                  .findFirst()
                  .orElseThrow(() -> new IllegalStateException("no rule for " + change))));
    }
    rated.sort(
        Comparator.comparing(RatedChange::verdict).reversed().thenComparing(RatedChange::name));
    return new ContractDiff(was, now, rated);
  }

  /** The rating of the whole. */
  Verdict verdict() {
    return changes.stream().map(RatedChange::verdict).reduce(Verdict.NONE, Verdict::or);
  }

  List<RatedChange> breaks() {
    return changes.stream().filter(change -> change.verdict() == Verdict.BREAK).toList();
  }

  /** Whether some rule that applies here says that a witness is wrong about such a change. */
  boolean overrules(String witness) {
    return changes.stream().anyMatch(change -> change.rule().overrules(witness));
  }

  private static String text(ContractDocument contract) {
    return contract
        .text()
        .lines()
        .filter(line -> !line.startsWith("  version:"))
        .collect(Collectors.joining("\n"));
  }

  private static List<Change> changes(SortedMap<String, Fact> was, SortedMap<String, Fact> now) {
    Set<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(now.keySet());
    List<Change> changes =
        keys.stream()
            .map(key -> new Change(was.get(key), now.get(key)))
            .filter(change -> !change.before().equals(change.after()) || isUnread(change))
            .toList();
    Set<String> cameOrWent =
        changes.stream()
            .filter(change -> change.fact().presence())
            .filter(change -> change.was() == null || change.now() == null)
            .map(Change::place)
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> isUnread(change) || !isPartOf(cameOrWent, change))
        .toList();
  }

  /** What is in another file can change without a word of this one. */
  private static boolean isUnread(Change change) {
    return change.now() != null && change.aspect().equals(SchemaFacts.OTHER_FILE);
  }

  /** What comes or goes with its place is not reported beside it. */
  private static boolean isPartOf(Set<String> places, Change change) {
    String place = change.place();
    if (!change.fact().presence() && places.contains(place)) {
      return true;
    }
    for (int end = place.lastIndexOf(Fact.STEP);
        end >= 0;
        end = place.lastIndexOf(Fact.STEP, end - 1)) {
      if (places.contains(place.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
