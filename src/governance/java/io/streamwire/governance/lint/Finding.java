package io.streamwire.governance.lint;

/**
 * A place of the contract that breaks a rule.
 *
 * @param rule the rule
 * @param pointer JSON pointer of the place
 * @param line line of the place, from 1
 * @param fault what is wrong there
 */
public record Finding(LintRule rule, String pointer, int line, String fault) {

  @Override
  public String toString() {
    return rule.id()
        + " line "
        + line
        + " "
        + pointer
        + ": "
        + fault
        + ". "
        + rule.java()
        + " "
        + rule.fix();
  }
}
