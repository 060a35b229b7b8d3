package io.streamwire.governance.contract;

import java.util.List;
import java.util.Optional;

/** A change and the rule that rates it. */
public record RatedChange(Change change, CompatibilityRule rule) {

  public String before() {
    return change.before();
  }

  public String after() {
    return change.after();
  }

  public SemverImpact impact() {
    return rule.impact();
  }

  /** The change as {@code accepted-breaks.yaml} names it. */
  public String name() {
    return change.element().key();
  }

  /** What it means for a client, without the rule's number. */
  public String meaning() {
    return rule.says().replace("{was}", change.before()).replace("{now}", change.after());
  }

  public String ruleId() {
    return rule.id();
  }

  /** The other tools that take such a change for a break, and are not heard on it. */
  public List<String> overruled() {
    return rule.overrules() == null ? List.of() : rule.overrules();
  }

  /** JSON pointer of what changed in the older contract; none if it was not there. */
  public Optional<String> pointerBefore() {
    return Optional.ofNullable(change.was()).map(ContractElement::pointer);
  }

  /** JSON pointer of what changed in the newer contract; none if it is not there. */
  public Optional<String> pointerAfter() {
    return Optional.ofNullable(change.now()).map(ContractElement::pointer);
  }

  public String inWords() {
    return meaning() + " [" + rule.id() + "]";
  }

  @Override
  public String toString() {
    return impact() + "  " + name() + ": " + inWords();
  }
}
