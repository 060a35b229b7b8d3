package io.streamwire.governance.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the gates judge, and by what.
 *
 * @param contract the contract
 * @param released folder of the released contracts
 * @param messages AsyncAPI documents beside it
 * @param others contracts in the same folder that have a check of their own
 * @param ruleset a guideline of the team's own
 * @param rules rules of compatibility of the team's own
 * @param accepted breaks that were decided on
 * @param waivers findings that are let pass
 * @param codeowners the file that names those who may own a waiver
 * @param called versions that must be among the released ones
 * @param trustedChain the chain as the main branch has it, with which this one must begin
 * @param redocly folder in which Redocly is installed
 * @param java folder of the generated Java
 * @param jars the public Java API to compare
 */
public record GateOptions(
    Path contract,
    Path released,
    List<Path> messages,
    List<Path> others,
    Optional<Path> ruleset,
    Optional<Path> rules,
    Optional<Path> accepted,
    Optional<Path> waivers,
    Path codeowners,
    Set<String> called,
    Optional<Path> trustedChain,
    Optional<Path> redocly,
    Optional<Path> java,
    Optional<Jars> jars) {

  /**
   * Two jars of one SDK.
   *
   * @param old the released one
   * @param current the one of today
   * @param internal packages that are no part of the API
   */
  public record Jars(Path old, Path current, List<String> internal) {}

  /** The usual names of files beside a contract. */
  public static final String ACCEPTED = "accepted-breaks.yaml";

  public static final String WAIVERS = "lint-waivers.yaml";
  public static final String RULESET = "ruleset.yaml";
  public static final String RULES = "compatibility.yaml";
  public static final String RELEASED = "released";
}
