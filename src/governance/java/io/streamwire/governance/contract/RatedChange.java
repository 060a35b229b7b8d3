package io.streamwire.governance.contract;

import java.util.List;
import java.util.Optional;

/** A change with the rule that rates it. */
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

  /** Returns the name of the change in {@code accepted-breaks.yaml}. */
  public String name() {
    return change.element().key();
  }

  /** Returns the meaning for a client, without the id of the rule. */
  public String meaning() {
    return rule.message().replace("{was}", change.before()).replace("{now}", change.after());
  }

  public String ruleId() {
    return rule.id();
  }

  /** Returns the names of the tools whose break reports are ignored for this change. */
  public List<String> overruled() {
    return rule.overrules() == null ? List.of() : rule.overrules();
  }

  /** Returns the JSON pointer in the older contract; empty if the element was added. */
  public Optional<String> pointerBefore() {
    return Optional.ofNullable(change.was()).map(ContractElement::pointer);
  }

  /** Returns the JSON pointer in the newer contract; empty if the element was removed. */
  public Optional<String> pointerAfter() {
    return Optional.ofNullable(change.now()).map(ContractElement::pointer);
  }

  /** Returns the meaning with the id of the rule. */
  public String toMessage() {
    return meaning() + " [" + rule.id() + "]";
  }

  @Override
  public String toString() {
    return impact() + "  " + name() + ": " + toMessage();
  }
}
