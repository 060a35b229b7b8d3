package io.streamwire.governance.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import io.streamwire.governance.CannotRunException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rules that rate changes: the built-in ones and those of a team. */
public final class CompatibilityRules {

  private static final String DEFAULT = "/io/streamwire/governance/compatibility.yaml";

  /**
   * A file of rules.
   *
   * @param base {@code default} if the built-in rules follow these
   * @param rules the rules; the first that matches decides
   */
  private record RulesFile(
      @JsonProperty("extends") @Nullable String base, @Nullable List<CompatibilityRule> rules) {

    List<CompatibilityRule> all() {
      return rules == null ? List.of() : rules;
    }
  }

  private CompatibilityRules() {}

  /** Returns the built-in rules. */
  public static List<CompatibilityRule> builtIn() {
    try (InputStream in = CompatibilityRules.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException(DEFAULT + " is missing (expected: on the class path)");
      }
      return parse(DEFAULT, new String(in.readAllBytes(), StandardCharsets.UTF_8)).all();
    } catch (IOException unreadable) {
      throw new IllegalStateException(DEFAULT, unreadable);
    }
  }

  /** Returns a team's own rules, followed by the built-in rules if the file extends them. */
  public static List<CompatibilityRule> read(Path file) throws IOException {
    RulesFile own = parse(file.toString(), Files.readString(file));
    List<CompatibilityRule> rules = new ArrayList<>(own.all());
    if (own.base() != null && !own.base().equals("default")) {
      throw new CannotRunException(file + ": extends: " + own.base() + " (expected: default)");
    }
    rules.addAll(own.base() == null ? List.of() : builtIn());
    return rules;
  }

  private static RulesFile parse(String name, String text) {
    try {
      return ContractDocument.YAML
          .copy()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(text, RulesFile.class);
    } catch (IOException malformed) {
      throw new CannotRunException(name + ": " + malformed.getMessage(), malformed);
    }
  }
}
