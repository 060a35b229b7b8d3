package io.streamwire.governance.report;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.api.GeneratedSources;
import io.streamwire.governance.api.JavaApiDiff;
import io.streamwire.governance.api.PublishedJar;
import io.streamwire.governance.check.Gates;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Version;
import io.streamwire.governance.release.Release;
import io.streamwire.governance.release.Versions;
import io.streamwire.governance.report.GateReport.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report on the working tree, with sections that only this repository has: two published jars,
 * the generated code, versions in several files, and the projects of other teams.
 *
 * @param gates the report of {@code check}, with the additional sections
 * @param javaObjections the reasons why the Java API may not be released
 * @param versions a message for each version that differs
 */
record FullReport(GateReport gates, List<String> javaObjections, List<String> versions) {

  static final Path DIRECTORY = Workspace.path("target/governance");

  static FullReport gather(Clock clock) throws Exception {
    GateReport gates = Gates.check(StreamsContract.options(GeneratedSources.CURRENT), clock);
    ContractDocument now = StreamsContract.read();
    List<String> javaObjections = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    Optional<Release> release = Release.last();
    if (release.isPresent()) {
      Version was = release.get().contract().version();
      javaObjections.addAll(
          compare(PublishedJar.SDK, release.get().jar(), was, now.version(), "java-api-diff"));
      if (release.get().testkit().isPresent()) {
        byte[] testkit = release.get().testkit().get();
        javaObjections.addAll(
            compare(PublishedJar.TESTKIT, testkit, was, now.version(), "testkit-api-diff"));
      }
      moved.addAll(
          GeneratedSources.read(GeneratedSources.CURRENT).movedSince(release.get().sources()));
    }
    List<String> versions = Versions.disagreements(now);
    List<String> teams =
        TeamProject.all(TeamProject.PROJECTS, TeamProject.REPORTS).stream()
            .map(TeamProject::toString)
            .toList();
    return new FullReport(
        gates
            .with(new Section("Java API", javaObjections, "No change requires a higher version."))
            .with(new Section("Generated code", moved, "No generated file changed."))
            .with(new Section("Versions", versions, "All files agree."))
            .with(new Section("Team projects", teams, "There are no team projects.")),
        javaObjections,
        versions);
  }

  private static List<String> compare(
      PublishedJar jar, byte[] released, Version was, Version now, String name) throws IOException {
    JavaApiDiff diff = jar.diff(released, was, now);
    diff.report(DIRECTORY, name);
    return diff.objections(was, now);
  }

  void write() throws IOException {
    Files.createDirectories(DIRECTORY);
    for (ReportFormat format : ReportFormat.values()) {
      Files.writeString(DIRECTORY.resolve(format.file()), format.render(gates));
    }
  }
}
