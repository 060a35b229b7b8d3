package io.streamwire.governance.release;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.api.GeneratedSources;
import io.streamwire.governance.api.PublishedJar;
import io.streamwire.governance.check.GateOptions;
import io.streamwire.governance.check.Gates;
import io.streamwire.governance.check.ReleaseStep;
import io.streamwire.governance.contract.Version;
import io.streamwire.governance.report.GateReport;
import io.streamwire.governance.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prepares the working tree for a release: {@code mvn -Pprepare-release -Drelease=1.0.0}. Writes
 * the version into contract, messages, pom and changelog, and copies the contract and the public
 * classes to {@code api-spec/released}, with which later changes are compared.
 */
final class ReleasePreparation {

  private static final Pattern POM_VERSION =
      Pattern.compile("(<artifactId>streamwire</artifactId>\\s*<version>)[^<]+(</version>)");
  private static final Pattern BENCHMARKS_VERSION =
      Pattern.compile("(<streamwire.version>)[^<]+(</streamwire.version>)");
  private static final String UNRELEASED = "## Unreleased\n";

  private ReleasePreparation() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "release is missing (expected: -Drelease=VERSION, such as -Drelease=1.0.0)");
    }
    Version version = Version.of(arguments[0]);
    GateOptions options = StreamsContract.options(GeneratedSources.CURRENT);
    ReleaseStep contract = new ReleaseStep(options, version);
    contract.writeVersion();
    List<String> objections = objections(options, version);
    if (!objections.isEmpty()) {
      contract.restore();
      throw new IllegalStateException(
          "The release is not prepared:\n" + String.join("\n", objections));
    }
    rewrite(Versions.POM, withPomVersion(Files.readString(Versions.POM), version));
    rewrite(
        Versions.BENCHMARKS_POM,
        withBenchmarksVersion(Files.readString(Versions.BENCHMARKS_POM), version));
    rewrite(
        Versions.CHANGELOG,
        withSection(
            Files.readString(Versions.CHANGELOG), version, LocalDate.now(Clock.systemUTC())));
    deleteOldJars();
    contract.archive();
    Files.write(
        Release.jarOf(PublishedJar.SDK, version),
        Release.pack(
            PublishedJar.SDK.api().jar(), GeneratedSources.read(GeneratedSources.CURRENT)));
    Files.write(Release.jarOf(PublishedJar.TESTKIT, version), PublishedJar.TESTKIT.api().jar());
    for (PublishedJar jar : PublishedJar.values()) {
      Files.writeString(jar.text(), jar.api().text());
    }
    System.out.println(
        "Ready for release "
            + version
            + ": read git diff, run mvn verify, commit, tag v"
            + version
            + ".");
  }

  private static List<String> objections(GateOptions options, Version version) throws Exception {
    List<String> objections = new ArrayList<>();
    GateReport report = Gates.check(options, Clock.systemUTC());
    if (!report.passed()) {
      objections.add(ReportFormat.TEXT.render(report));
    }
    Optional<Release> last = Release.last();
    if (last.isPresent()) {
      Version was = last.get().contract().version();
      objections.addAll(
          PublishedJar.SDK.diff(last.get().jar(), was, version).objections(was, version));
      if (last.get().testkit().isPresent()) {
        byte[] testkit = last.get().testkit().get();
        objections.addAll(
            PublishedJar.TESTKIT.diff(testkit, was, version).objections(was, version));
      }
    }
    return objections;
  }

  static String withPomVersion(String pom, Version version) {
    return replaced(
        POM_VERSION,
        pom,
        "$1" + version + "$2",
        "pom.xml: the version is missing (expected: after artifactId streamwire)");
  }

  static String withBenchmarksVersion(String pom, Version version) {
    return replaced(
        BENCHMARKS_VERSION,
        pom,
        "$1" + version + "$2",
        "src/jmh/pom.xml: streamwire.version is missing (expected: a property)");
  }

  /** Moves the unreleased entries to a section with the version and the day. */
  static String withSection(String changelog, Version version, LocalDate day) {
    int at = changelog.indexOf(UNRELEASED);
    int next = changelog.indexOf("\n## ", at + 1);
    String news =
        at < 0
            ? ""
            : changelog.substring(at + UNRELEASED.length(), next < 0 ? changelog.length() : next);
    if (news.isBlank()) {
      throw new IllegalStateException(
          "CHANGELOG.md: the section \"## Unreleased\" is missing or empty (expected: changes for"
              + " users)");
    }
    return changelog.replace(UNRELEASED, UNRELEASED + "\n## " + version + " – " + day + "\n");
  }

  private static String replaced(Pattern pattern, String text, String by, String fault) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(fault);
    }
    return matcher.replaceFirst(by);
  }

  /** Deletes the jars of older releases; their contracts are kept. */
  private static void deleteOldJars() throws IOException {
    if (Files.isDirectory(StreamsContract.RELEASED)) {
      try (Stream<Path> files = Files.list(StreamsContract.RELEASED)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          Files.delete(jar);
        }
      }
    }
  }

  private static void rewrite(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
