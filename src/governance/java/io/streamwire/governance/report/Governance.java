package io.streamwire.governance.report;

import io.streamwire.governance.Workspace;
import io.streamwire.governance.api.GeneratedSources;
import io.streamwire.governance.api.JavaApiDiff;
import io.streamwire.governance.api.PublishedJar;
import io.streamwire.governance.contract.ContractDiff;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.ContractGate.Ruling;
import io.streamwire.governance.contract.OpenApiDiffWitness;
import io.streamwire.governance.contract.Witness;
import io.streamwire.governance.lint.Finding;
import io.streamwire.governance.lint.Ruleset;
import io.streamwire.governance.lint.Waivers;
import io.streamwire.governance.release.Release;
import io.streamwire.governance.release.Versions;
import io.streamwire.governance.tool.Redocly;
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
 * @param testkitApi the testkit's against the last release; empty where that did not keep it
 * @param javaObjections why the Java API may not be released as it is
 * @param moved generated files that differ from those of the last release
 * @param versions where versions disagree
 */
public record Governance(
    String level,
    List<String> findings,
    Optional<Ruling> ruling,
    List<String> contractObjections,
    Optional<JavaApiDiff> javaApi,
    Optional<JavaApiDiff> testkitApi,
    List<String> javaObjections,
    List<String> moved,
    List<String> versions) {

  static final Path DIRECTORY = Workspace.path("target/governance");

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
    Optional<JavaApiDiff> testkitApi = Optional.empty();
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
              PublishedJar.SDK.api().jar(),
              now.version().toString());
      api.report(DIRECTORY, "java-api-diff");
      javaObjections.addAll(api.objections(was.version(), now.version()));
      javaApi = Optional.of(api);
      if (release.get().testkit().isPresent()) {
        JavaApiDiff testkit =
            JavaApiDiff.between(
                release.get().testkit().get(),
                was.version().toString(),
                PublishedJar.TESTKIT.api().jar(),
                now.version().toString());
        testkit.report(DIRECTORY, "testkit-api-diff");
        javaObjections.addAll(testkit.objections(was.version(), now.version()));
        testkitApi = Optional.of(testkit);
      }
      moved.addAll(
          GeneratedSources.read(GeneratedSources.CURRENT).movedSince(release.get().sources()));
    }
    return new Governance(
        whichLevel(),
        lint(now, clock),
        ruling,
        contractObjections,
        javaApi,
        testkitApi,
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
}
