package io.streamwire.governance.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents to check, and the rules and tools to check them with.
 *
 * @param documents the documents to check
 * @param policies files with a team's own rules and exemptions
 * @param history requirements on the released documents
 * @param redocly folder in which Redocly is installed
 * @param java folder of the generated Java code
 * @param jars jars whose public Java API is compared
 */
public record GateOptions(
    Documents documents,
    Policies policies,
    ReleaseHistory history,
    Optional<Path> redocly,
    Optional<Path> java,
    Optional<Jars> jars) {

  /** Default name of the file of accepted breaks. */
  public static final String ACCEPTED = "accepted-breaks.yaml";

  /** Default name of the file of waivers. */
  public static final String WAIVERS = "lint-waivers.yaml";

  /** Default name of the file of lint rules. */
  public static final String RULESET = "ruleset.yaml";

  /** Default name of the file of compatibility rules. */
  public static final String RULES = "compatibility.yaml";

  /** Default name of the folder of released documents. */
  public static final String RELEASED = "released";

  /**
   * The documents to check.
   *
   * @param contract the contract
   * @param released folder of the released documents
   * @param messages AsyncAPI documents that are released with the contract
   * @param others contracts in the same folder that are checked separately
   */
  public record Documents(Path contract, Path released, List<Path> messages, List<Path> others) {}

  /**
   * Files with a team's own rules and exemptions.
   *
   * @param ruleset lint rules
   * @param rules compatibility rules
   * @param accepted accepted breaks
   * @param waivers waivers of lint rules
   * @param codeowners CODEOWNERS file, or the root folder of the repository
   */
  public record Policies(
      Optional<Path> ruleset,
      Optional<Path> rules,
      Optional<Path> accepted,
      Optional<Path> waivers,
      Path codeowners) {}

  /**
   * Requirements on the released documents.
   *
   * @param requiredVersions versions that must be released
   * @param trustedChain hash chain of the main branch; the released chain must begin with its lines
   */
  public record ReleaseHistory(Set<String> requiredVersions, Optional<Path> trustedChain) {}

  /**
   * Two jars of the same SDK.
   *
   * @param old the released jar
   * @param current the current jar
   * @param internal packages that are not part of the API
   */
  public record Jars(Path old, Path current, List<String> internal) {}
}
