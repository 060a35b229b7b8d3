package io.streamwire.governance.contract;

/** A change and the rule that rates it. */
public record RatedChange(Change change, CompatibilityRule rule) {

  public Verdict verdict() {
    return rule.verdict();
  }

  /** The change as {@code accepted-breaks.yaml} names it. */
  public String name() {
    return change.fact().key();
  }

  public String inWords() {
    return rule.says().replace("{was}", change.before()).replace("{now}", change.after())
        + " ["
        + rule.id()
        + "]";
  }

  @Override
  public String toString() {
    return verdict() + "  " + name() + ": " + inWords();
  }
}
