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
 * The file of a guideline.
 *
 * @param base {@code default} if the file extends the built-in guideline
 * @param strict whether warnings count as errors
 * @param off ids of built-in rules that are switched off
 * @param rules the rules; a rule with the id of a built-in rule replaces it
 * @param extensions JSON Schemas of vendor extensions, by name
 */
public record RulesetFile(
    @JsonProperty("extends") @Nullable String base,
    boolean strict,
    @Nullable List<String> off,
    @Nullable List<LintRule> rules,
    @Nullable Map<String, JsonNode> extensions) {

  private static final String DEFAULT = "/io/streamwire/governance/ruleset.yaml";

  /** Returns the built-in guideline. */
  public static Ruleset builtIn() {
    try (InputStream in = RulesetFile.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException(DEFAULT + " is missing (expected: on the class path)");
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
      throw new CannotRunException("ruleset: extends: " + base + " (expected: default)");
    }
    Map<String, LintRule> byId = new LinkedHashMap<>();
    Map<String, JsonNode> allExtensions = new LinkedHashMap<>();
    if (base != null) {
      Ruleset builtIn = builtIn();
      builtIn.rules().forEach(rule -> byId.put(rule.id(), rule));
      allExtensions.putAll(builtIn.extensions());
    }
    for (String id : off == null ? List.<String>of() : off) {
      if (byId.remove(id) == null) {
        throw new CannotRunException(
            "ruleset: off: " + id + " (expected: the id of a built-in rule)");
      }
    }
    for (LintRule rule : rules == null ? List.<LintRule>of() : rules) {
      byId.put(rule.id(), rule);
    }
    allExtensions.putAll(extensions == null ? Map.of() : extensions);
    List<LintRule> all = new ArrayList<>(byId.values());
    if (strict) {
      all.replaceAll(rule -> rule.at(Level.ERROR));
    }
    return new Ruleset(all, allExtensions);
  }
}
