package io.streamwire.codegen;

import io.streamwire.codegen.ResourcePlan.Constant;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Plans what a resource refuses before any I/O, as the contract's extension {@code x-client-check}
 * says it.
 */
final class ArgumentChecks {

  private static final String EXTENSION = "x-client-check";

  /** The constants by what they hold, so that two parameters of one rule share it. */
  private final Map<String, Constant> constants = new LinkedHashMap<>();

  private final NameScope names = new NameScope(List.of());
  private final Set<Import> imports;

  ArgumentChecks(Set<Import> imports) {
    this.imports = imports;
  }

  List<Constant> constants() {
    return List.copyOf(constants.values());
  }

  /** Returns the rules of a parameter, or of its schema. */
  static List<?> of(Parameter parameter) {
    Object own =
        parameter.getExtensions() == null ? null : parameter.getExtensions().get(EXTENSION);
    return own != null || parameter.getSchema() == null ? list(own) : of(parameter.getSchema());
  }

  static List<?> of(Schema<?> schema) {
    return list(Schemas.extension(schema, EXTENSION));
  }

  private static List<?> list(@Nullable Object rules) {
    return rules == null ? List.of() : rules instanceof List<?> many ? many : List.of(rules);
  }

  /**
   * Returns the statements that check a text.
   *
   * @param place where the contract says it, for a message
   * @param name how a message calls the argument
   * @param expression the text, which may be {@code null}
   */
  List<String> statements(String place, String name, String expression, List<?> rules) {
    List<String> statements = new ArrayList<>();
    for (Object rule : rules) {
      if (!(rule instanceof Map<?, ?> members)) {
        throw new SpecError(place, EXTENSION + " is " + rule + " (expected: an object)");
      }
      statements.add(statement(place, name, expression, members));
    }
    return statements;
  }

  /**
   * Refuses rules on what is no text.
   *
   * @throws SpecError if there are any
   */
  static void refuseOnNoText(String place, String name, String type, List<?> rules) {
    if (!rules.isEmpty()) {
      throw new SpecError(
          place, EXTENSION + " is on " + name + ", a " + type + " (expected: on a plain string)");
    }
  }

  /**
   * Returns the pattern of a rule as it is.
   *
   * @throws SpecError if it is no regular expression of Java's
   */
  static String pattern(String place, String pattern) {
    try {
      Pattern.compile(pattern);
      return pattern;
    } catch (PatternSyntaxException broken) {
      throw new SpecError(
          place,
          EXTENSION
              + "/pattern is "
              + pattern
              + " (expected: a regular expression; "
              + broken.getDescription()
              + " at "
              + broken.getIndex()
              + ")");
    }
  }

  private String statement(String place, String name, String expression, Map<?, ?> rule) {
    imports.add(new Import("io.streamwire.client.core.ArgumentCheck", false));
    String start = "(" + JavaLiteral.quote(name) + ", " + expression + ", ";
    if (rule.get("pattern") instanceof String pattern) {
      refuseUnknown(place, rule, Set.of("pattern", "expected"));
      imports.add(new Import("java.util.regex.Pattern", false));
      String constant =
          constant(
              "Pattern",
              "Pattern.compile(" + JavaLiteral.quote(pattern(place, pattern)) + ")",
              JavaNames.constant(name) + "_PATTERN");
      Object expected = rule.get("expected");
      String words = expected == null ? "a text that matches " + pattern : expected.toString();
      return "ArgumentCheck.pattern" + start + constant + ", " + JavaLiteral.quote(words) + ");";
    }
    if (rule.get("url") instanceof Map<?, ?> url) {
      refuseUnknown(place, rule, Set.of("url"));
      imports.add(new Import("io.streamwire.client.core.UrlRule", false));
      return "ArgumentCheck.url"
          + start
          + constant("UrlRule", urlRule(place, url), JavaNames.constant(name) + "_RULE")
          + ");";
    }
    throw new SpecError(
        place, EXTENSION + " is " + rule + " (expected: an object with pattern or url)");
  }

  private static String urlRule(String place, Map<?, ?> url) {
    refuseUnknown(place, url, Set.of("schemes", "schemesHint", "relative", "query", "queryHint"));
    List<?> schemes = list(url.get("schemes"));
    if (schemes.isEmpty()) {
      throw new SpecError(place, EXTENSION + "/url has no schemes (expected: a list like [https])");
    }
    StringBuilder rule = new StringBuilder("UrlRule.of(");
    rule.append(
        String.join(
            ", ", schemes.stream().map(scheme -> JavaLiteral.quote(scheme.toString())).toList()));
    rule.append(")");
    if (url.get("schemesHint") != null) {
      rule.append(".schemesHint(")
          .append(JavaLiteral.quote(url.get("schemesHint").toString()))
          .append(")");
    }
    if (Boolean.TRUE.equals(url.get("relative"))) {
      rule.append(".allowingRelative()");
    }
    if (Boolean.FALSE.equals(url.get("query"))) {
      Object hint = url.get("queryHint");
      rule.append(".withoutQuery(")
          .append(JavaLiteral.quote(hint == null ? "" : hint.toString()))
          .append(")");
    }
    return rule.toString();
  }

  private String constant(String type, String value, String wish) {
    Constant constant = constants.get(value);
    if (constant == null) {
      constant = new Constant(type, names.unique(wish, "_"), value);
      constants.put(value, constant);
    }
    return constant.name();
  }

  private static void refuseUnknown(String place, Map<?, ?> members, Set<String> known) {
    for (Object member : members.keySet()) {
      if (!known.contains(String.valueOf(member))) {
        throw new SpecError(
            place,
            EXTENSION
                + "/"
                + member
                + " is unknown (expected: one of "
                + new TreeSet<>(known)
                + ")");
      }
    }
  }
}
