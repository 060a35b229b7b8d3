package io.streamwire.governance;

/** A change and the rule that rates it. */
record RatedChange(Change change, CompatibilityRule rule) {

  Verdict verdict() {
    return rule.verdict();
  }

  /** The change as {@code accepted-breaks.yaml} names it. */
  String name() {
    return change.fact().key();
  }

  String inWords() {
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
