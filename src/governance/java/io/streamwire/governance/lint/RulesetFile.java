package io.streamwire.governance.lint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.lint.LintRule.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guideline as a file.
 *
 * @param base {@code default} if the guideline that comes with the gates holds too
 * @param strict whether warnings are errors
 * @param off numbers of rules of the base that do not hold
 * @param rules the rules; one with the number of a rule of the base takes its place
 * @param extensions JSON Schema of vendor extensions, by their names
 */
public record RulesetFile(
    @JsonProperty("extends") @Nullable String base,
    boolean strict,
    @Nullable List<String> off,
    @Nullable List<LintRule> rules,
    @Nullable Map<String, JsonNode> extensions) {

  private static final String DEFAULT = "/io/streamwire/governance/ruleset.yaml";

  /** Returns the guideline that comes with the gates. */
  public static Ruleset usual() {
    try (InputStream in = RulesetFile.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + DEFAULT);
      }
      return parse(DEFAULT, new String(in.readAllBytes(), StandardCharsets.UTF_8)).resolve();
    } catch (IOException unreadable) {
      throw new IllegalStateException(DEFAULT, unreadable);
    }
  }

  public static Ruleset read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file)).resolve();
  }

  private static RulesetFile parse(String name, String text) {
    try {
      return ContractDocument.YAML
          .copy()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(text, RulesetFile.class);
    } catch (JsonProcessingException malformed) {
      throw new CannotRunException(
          name
              + ": "
              + malformed.getOriginalMessage()
              + " (expected: extends, strict, off, rules and extensions)",
          malformed);
    }
  }

  private Ruleset resolve() {
    if (base != null && !base.equals("default")) {
      throw new CannotRunException("ruleset: extends " + base + " (expected: default)");
    }
    Map<String, LintRule> byId = new LinkedHashMap<>();
    Map<String, JsonNode> known = new LinkedHashMap<>();
    if (base != null) {
      Ruleset usual = usual();
      usual.rules().forEach(rule -> byId.put(rule.id(), rule));
      known.putAll(usual.extensions());
    }
    for (String id : off == null ? List.<String>of() : off) {
      if (byId.remove(id) == null) {
        throw new CannotRunException("ruleset: off names " + id + ", which is no rule");
      }
    }
    for (LintRule rule : rules == null ? List.<LintRule>of() : rules) {
      byId.put(rule.id(), rule);
    }
    known.putAll(extensions == null ? Map.of() : extensions);
    List<LintRule> all = new ArrayList<>(byId.values());
    if (strict) {
      all.replaceAll(rule -> rule.at(Level.ERROR));
    }
    return new Ruleset(all, known);
  }
}
