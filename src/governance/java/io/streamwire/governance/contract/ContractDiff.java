package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The changes from an older contract to a newer one, the highest impact first. */
public record ContractDiff(ContractDocument was, ContractDocument now, List<RatedChange> changes) {

  /**
   * Compares two revisions.
   *
   * @param wasCanonical the older contract in its canonical form
   * @param nowCanonical the newer contract in its canonical form
   */
  static ContractDiff between(
      Revision was,
      Revision now,
      ContractDocument wasCanonical,
      ContractDocument nowCanonical,
      List<CompatibilityRule> rules)
      throws JsonProcessingException {
    Operations older = Operations.of(wasCanonical);
    Operations newer = Operations.of(nowCanonical).after(older);
    ContractElements before = ContractReader.of(wasCanonical, older, false);
    ContractElements after = ContractReader.of(nowCanonical, newer, false);
    if (before.isFull() || after.isFull()) {
      before = ContractReader.of(wasCanonical, older, true);
      after = ContractReader.of(nowCanonical, newer, true);
    }
    List<Change> changes =
        new ArrayList<>(
            changes(
                allElements(before, was, wasCanonical, was.messages().keySet()),
                allElements(after, now, nowCanonical, was.messages().keySet())));
    if (changes.isEmpty() && !texts(was).equals(texts(now))) {
      changes.add(
          new Change(
              null, new ContractElement(Flow.EITHER, "contract", "text", "moved", false, "")));
    }
    List<RatedChange> rated = new ArrayList<>();
    for (Change change : changes) {
      rated.add(
          new RatedChange(
              change,
              rules.stream()
                  .filter(rule -> rule.covers(change))
                  .findFirst()
                  .orElseThrow(() -> new IllegalStateException("no rule matches " + change))));
    }
    rated.sort(
        Comparator.comparing(RatedChange::impact).reversed().thenComparing(RatedChange::name));
    return new ContractDiff(was.contract(), now.contract(), rated);
  }

  /**
   * Returns the elements of the contract and of the message documents that were released before.
   */
  private static SortedMap<String, ContractElement> allElements(
      ContractElements contract,
      Revision revision,
      ContractDocument canonical,
      Set<String> released)
      throws JsonProcessingException {
    SortedMap<String, ContractElement> elements = new TreeMap<>(contract.byKey());
    if (!revision.file().isEmpty()) {
      ContractElement file =
          new ContractElement(Flow.EITHER, "contract", "file name", revision.file(), false, "");
      elements.put(file.key(), file);
    }
    for (Map.Entry<String, ContractDocument> document : revision.messages().entrySet()) {
      if (released.contains(document.getKey())) {
        elements.putAll(
            MessageReader.of(
                    document.getKey(), CanonicalContract.of(document.getValue()), canonical)
                .byKey());
      }
    }
    return elements;
  }

  /** Returns the highest impact of all changes. */
  SemverImpact impact() {
    return changes.stream().map(RatedChange::impact).reduce(SemverImpact.NONE, SemverImpact::or);
  }

  List<RatedChange> breaks() {
    return changes.stream().filter(change -> change.impact() == SemverImpact.BREAK).toList();
  }

  /** Returns the changes for which a rule overrules a tool. */
  List<RatedChange> overruling(String externalTool) {
    return changes.stream().filter(change -> change.overruled().contains(externalTool)).toList();
  }

  private static List<String> texts(Revision revision) {
    return revision.texts().stream()
        .map(
            text ->
                text.lines()
                    .filter(line -> !line.startsWith("  version:"))
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  private static List<Change> changes(
      SortedMap<String, ContractElement> was, SortedMap<String, ContractElement> now) {
    Set<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(now.keySet());
    List<Change> changes =
        keys.stream()
            .map(key -> new Change(was.get(key), now.get(key)))
            .filter(change -> !change.before().equals(change.after()) || isUnread(change))
            .toList();
    Set<String> addedOrRemoved =
        changes.stream()
            .filter(change -> change.element().presence())
            .filter(change -> change.was() == null || change.now() == null)
            .map(Change::place)
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> isUnread(change) || !isPartOf(addedOrRemoved, change))
        .toList();
  }

  /** Returns whether the content is unread, so that it may have changed unnoticed. */
  private static boolean isUnread(Change change) {
    return change.now() != null && change.keyword().equals(SchemaReader.OTHER_FILE);
  }

  /** Returns whether a change only follows from a place that was added or removed as a whole. */
  private static boolean isPartOf(Set<String> places, Change change) {
    String place = change.place();
    if (!change.element().presence() && places.contains(place)) {
      return true;
    }
    for (int end = place.lastIndexOf(ContractElement.STEP);
        end >= 0;
        end = place.lastIndexOf(ContractElement.STEP, end - 1)) {
      if (places.contains(place.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
