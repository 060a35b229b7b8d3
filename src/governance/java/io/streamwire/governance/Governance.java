package io.streamwire.governance;

import io.streamwire.governance.ContractGate.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all gates say of the working tree.
 *
 * @param level which level ran, and how to reach the fuller one
 * @param findings lint findings that no waiver covers, and faults of the waivers
 * @param ruling the contract against the last release; empty before the first
 * @param contractObjections why the contract may not be released as it is
 * @param javaApi the Java API against the last release; empty before the first
 * @param javaObjections why the Java API may not be released as it is
 * @param moved generated files that differ from those of the last release
 * @param versions where versions disagree
 */
record Governance(
    String level,
    List<String> findings,
    Optional<Ruling> ruling,
    List<String> contractObjections,
    Optional<JavaApiDiff> javaApi,
    List<String> javaObjections,
    List<String> moved,
    List<String> versions) {

  static final Path DIRECTORY = Path.of("target/governance");

  static Governance gather(Clock clock) throws Exception {
    ContractDocument now = ContractDocument.read(ContractGate.CURRENT);
    List<Witness> witnesses = new ArrayList<>(List.of(new OpenApiDiffWitness()));
    if (Redocly.isInstalled()) {
      witnesses.add(new Redocly());
    }
    Optional<Release> release = Release.last();
    Optional<Ruling> ruling = Optional.empty();
    List<String> contractObjections = new ArrayList<>();
    Optional<JavaApiDiff> javaApi = Optional.empty();
    List<String> javaObjections = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    if (release.isPresent()) {
      ContractDocument was = release.get().contract();
      Ruling ruled = new ContractGate(ContractDiff.rules(), witnesses).compare(was, now);
      contractObjections.addAll(ruled.objections(ContractGate.accepted()));
      new OpenApiDiffWitness().report(was, now, DIRECTORY);
      ruling = Optional.of(ruled);
      JavaApiDiff api =
          JavaApiDiff.between(
              release.get().jar(),
              was.version().toString(),
              new JavaApi(JavaApi.CURRENT).jar(),
              now.version().toString());
      api.report(DIRECTORY);
      javaObjections.addAll(objections(api, was.version(), now.version()));
      javaApi = Optional.of(api);
      moved.addAll(
          GeneratedSources.read(GeneratedSources.CURRENT).movedSince(release.get().sources()));
    }
    return new Governance(
        whichLevel(),
        lint(now, clock),
        ruling,
        contractObjections,
        javaApi,
        javaObjections,
        moved,
        Versions.disagreements(now));
  }

  private static String whichLevel() {
    return Redocly.isInstalled()
        ? "JVM and Node: lint, diff and reference page by Redocly as well"
        : "JVM only; for the Node level, with Node 20.19 or newer: (cd api-spec && npm ci --ignore-scripts)";
  }

  private static List<String> lint(ContractDocument contract, Clock clock) throws IOException {
    List<Finding> all = Ruleset.read().lint(contract);
    Waivers waivers = Waivers.read();
    List<String> lines =
        new ArrayList<>(waivers.remaining(all).stream().map(Finding::toString).toList());
    lines.addAll(waivers.objections(all, clock));
    return lines;
  }

  static List<String> objections(JavaApiDiff api, Version was, Version now) {
    Version needed = was.next(api.verdict());
    // A change inside a method is no reason for a version: only what callers see counts here.
    if (api.verdict() == Verdict.PATCH || now.compareTo(needed) >= 0) {
      return List.of();
    }
    List<String> objections = new ArrayList<>();
    objections.add(
        "The public Java API changed ("
            + api.verdict()
            + ") since "
            + was
            + ": the version is "
            + now
            + ", but must be "
            + needed
            + " or higher. Keep the old signatures, deprecated, or raise info.version of "
            + ContractGate.CURRENT
            + " and "
            + StreamMessages.DOCUMENT
            + ", and the version of pom.xml. See java-api-diff.html.");
    objections.addAll(api.breaks());
    return objections;
  }
}
