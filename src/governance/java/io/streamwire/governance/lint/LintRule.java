package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an API guideline: either a JSONPath with the JSON Schema that every selected node
 * must match, or the name of a check in code.
 *
 * @param id identifier in reports, such as {@code SW-044}
 * @param level whether a violation fails the check; null means {@code ERROR}
 * @param given JSONPath that selects the nodes
 * @param must JSON Schema that the selected nodes must match
 * @param check name of a {@link LintCheck}, instead of {@code given} and {@code must}
 * @param java the effect of a violation on the Java SDK and its users
 * @param fix how to correct a violation
 */
public record LintRule(
    String id,
    @Nullable Level level,
    @Nullable String given,
    @Nullable JsonNode must,
    @Nullable String check,
    String java,
    String fix) {

  /** The severity of a violation. */
  public enum Level {
    ERROR,
    WARNING
  }

  LintRule at(Level other) {
    return new LintRule(id, other, given, must, check, java, fix);
  }
}
