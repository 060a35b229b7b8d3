package io.streamwire.governance.lint;

import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.lint.LintRule.Level;

/**
 * A violation of a rule at a place of the contract.
 *
 * @param rule the rule
 * @param pointer JSON pointer of the place
 * @param place file and line of the place
 * @param fault the description of the violation
 */
public record Finding(LintRule rule, String pointer, Place place, String fault) {

  /** Returns whether the finding fails the check. */
  public boolean isError() {
    return rule.level() != Level.WARNING;
  }

  @Override
  public String toString() {
    return rule.id()
        + " line "
        + place.line()
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
