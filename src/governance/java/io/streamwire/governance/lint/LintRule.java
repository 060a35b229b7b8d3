package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an API guideline. It is either data, a JSONPath and the JSON Schema that every node
 * found must satisfy, or names a check that needs to look at several nodes at once.
 *
 * @param id number under which the rule is cited
 * @param level whether a fault fails the check; an error if the file does not say
 * @param given JSONPath of the nodes that the rule is about
 * @param must JSON Schema that they must satisfy
 * @param check name of a {@link LintCheck}
 * @param java what a fault would do to the Java SDK and those who use it
 * @param fix what to do
 */
public record LintRule(
    String id,
    @Nullable Level level,
    @Nullable String given,
    @Nullable JsonNode must,
    @Nullable String check,
    String java,
    String fix) {

  /** How much a fault weighs. */
  public enum Level {
    ERROR,
    WARNING
  }

  LintRule at(Level other) {
    return new LintRule(id, other, given, must, check, java, fix);
  }
}
