package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.CheckRules;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.ResourcePlan.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Plans the checks of arguments before any I/O, by the extension {@code x-client-check}. */
final class ArgumentChecks {

  /** The constants by value, so that two parameters with the same rule share one. */
  private final Map<String, Constant> constants = new LinkedHashMap<>();

  private final NameScope names = new NameScope(List.of());
  private final Set<Import> imports;

  ArgumentChecks(Set<Import> imports) {
    this.imports = imports;
  }

  List<Constant> constants() {
    return List.copyOf(constants.values());
  }

  /**
   * Returns the statements that check a text.
   *
   * @param place the place in the contract, for error messages
   * @param name the argument's name in messages
   * @param expression the text, which may be {@code null}
   */
  List<String> statements(String place, String name, String expression, List<?> rules) {
    List<String> statements = new ArrayList<>();
    for (Object rule : rules) {
      if (!(rule instanceof Map<?, ?> members)) {
        throw new SpecError(place, CheckRules.EXTENSION + " is " + rule + " (expected: an object)");
      }
      statements.add(statement(place, name, expression, members));
    }
    return statements;
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
              "Pattern.compile(" + JavaLiteral.quote(CheckRules.pattern(place, pattern)) + ")",
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
        place, CheckRules.EXTENSION + " is " + rule + " (expected: an object with pattern or url)");
  }

  private static String urlRule(String place, Map<?, ?> url) {
    refuseUnknown(place, url, Set.of("schemes", "schemesHint", "relative", "query", "queryHint"));
    List<?> schemes = CheckRules.list(url.get("schemes"));
    if (schemes.isEmpty()) {
      throw new SpecError(
          place, CheckRules.EXTENSION + "/url has no schemes (expected: a list like [https])");
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

  private String constant(String type, String value, String preferredName) {
    Constant constant = constants.get(value);
    if (constant == null) {
      constant = new Constant(type, names.unique(preferredName, "_"), value);
      constants.put(value, constant);
    }
    return constant.name();
  }

  private static void refuseUnknown(String place, Map<?, ?> members, Set<String> known) {
    for (Object member : members.keySet()) {
      if (!known.contains(String.valueOf(member))) {
        throw new SpecError(
            place,
            CheckRules.EXTENSION
                + "/"
                + member
                + " is unknown (expected: one of "
                + new TreeSet<>(known)
                + ")");
      }
    }
  }
}
