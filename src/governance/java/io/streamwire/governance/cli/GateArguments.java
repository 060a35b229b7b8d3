package io.streamwire.governance.cli;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.check.GateOptions;
import io.streamwire.governance.check.SiblingFiles;
import io.streamwire.governance.release.DocumentKind;
import io.streamwire.governance.release.Released;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the documents and the rules. */
final class GateArguments {

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      description = "The OpenAPI document. Default: the only one in the current folder.")
  @Nullable Path contract;

  @Option(
      names = "--released",
      paramLabel = "FOLDER",
      description = "Folder of the released documents. Default: released next to the contract.")
  @Nullable Path released;

  @Option(
      names = "--messages",
      paramLabel = "FILE",
      description = "An AsyncAPI document. Default: all of them next to the contract.")
  List<Path> messages = new ArrayList<>();

  @Option(
      names = "--other-contract",
      paramLabel = "FILE",
      description = "Another contract in the same folder, which is checked separately.")
  List<Path> others = new ArrayList<>();

  @Option(
      names = "--ruleset",
      paramLabel = "FILE",
      description =
          "Lint rules. Default: ruleset.yaml next to the contract, or the built-in rules.")
  @Nullable Path ruleset;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Compatibility rules. Default: compatibility.yaml next to the contract, or the"
              + " built-in rules.")
  @Nullable Path rules;

  @Option(
      names = "--accepted",
      paramLabel = "FILE",
      description = "Accepted breaks. Default: accepted-breaks.yaml next to the contract.")
  @Nullable Path accepted;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Waivers of lint rules. Default: lint-waivers.yaml next to the contract.")
  @Nullable Path waivers;

  @Option(
      names = "--codeowners",
      paramLabel = "FILE",
      description = "Owners of waivers. Default: CODEOWNERS of the current folder.")
  @Nullable Path codeowners;

  @Option(
      names = "--changelog",
      paramLabel = "FILE",
      description =
          "Changelog. Versions in headings with a date, such as ## 1.2.0 – 2027-01-31, must be"
              + " released.")
  @Nullable Path changelog;

  @Option(
      names = "--last-release",
      paramLabel = "VERSION",
      description = "A version that must be released, such as that of the newest tag.")
  @Nullable String lastRelease;

  @Option(
      names = "--trusted-chain",
      paramLabel = "FILE",
      description = "chain.txt of the main branch. The released chain must begin with its lines.")
  @Nullable Path trustedChain;

  @Option(
      names = "--redocly",
      paramLabel = "FOLDER",
      description = "Folder with Redocly in node_modules. Redocly is used if it is installed.")
  @Nullable Path redocly;

  @Option(
      names = "--java",
      paramLabel = "FOLDER",
      description = "Folder of the generated Java code. The report refers to its lines.")
  @Nullable Path java;

  @Option(
      names = "--old-jar",
      paramLabel = "JAR",
      description = "Jar of the released SDK. Its public API is compared with --new-jar.")
  @Nullable Path oldJar;

  @Option(names = "--new-jar", paramLabel = "JAR", description = "Jar of the current SDK.")
  @Nullable Path newJar;

  @Option(
      names = "--internal",
      paramLabel = "PACKAGE",
      description = "A package of the SDK that is not part of its API.")
  List<String> internal = new ArrayList<>();

  GateOptions options() throws IOException {
    Path checked = contract == null ? onlyContract() : contract;
    return new GateOptions(
        new GateOptions.Documents(
            checked,
            released == null ? checked.resolveSibling(GateOptions.RELEASED) : released,
            messages.isEmpty() ? SiblingFiles.messages(checked) : messages,
            others),
        new GateOptions.Policies(
            file("--ruleset", ruleset, checked.resolveSibling(GateOptions.RULESET)),
            file("--rules", rules, checked.resolveSibling(GateOptions.RULES)),
            file("--accepted", accepted, checked.resolveSibling(GateOptions.ACCEPTED)),
            file("--waivers", waivers, checked.resolveSibling(GateOptions.WAIVERS)),
            file("--codeowners", codeowners, Path.of("")).orElse(Path.of(""))),
        new GateOptions.ReleaseHistory(
            requiredVersions(),
            trustedChain == null
                ? Optional.empty()
                : file("--trusted-chain", trustedChain, trustedChain)),
        Optional.ofNullable(redocly),
        Optional.ofNullable(java),
        jars());
  }

  private static Path onlyContract() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && DocumentKind.of(file) == DocumentKind.CONTRACT) {
          found.add(file.getFileName());
        }
      }
    }
    if (found.size() != 1) {
      throw new CannotRunException(
          "--contract is missing (expected: --contract FILE, because the current folder contains "
              + (found.isEmpty() ? "no OpenAPI document" : found)
              + ")");
    }
    return found.get(0);
  }

  /** Returns the file of an option, which must exist, or the default file if it exists. */
  private static Optional<Path> file(String option, @Nullable Path named, Path defaultFile) {
    if (named != null && !Files.exists(named)) {
      throw new CannotRunException(option + ": " + named + " does not exist (expected: a file)");
    }
    return Optional.of(named == null ? defaultFile : named).filter(Files::exists);
  }

  private Set<String> requiredVersions() throws IOException {
    Set<String> versions = new LinkedHashSet<>();
    if (changelog != null) {
      Path file = file("--changelog", changelog, changelog).orElse(changelog);
      versions.addAll(Released.versionsOf(Files.readString(file)));
    }
    if (lastRelease != null) {
      versions.add(lastRelease.startsWith("v") ? lastRelease.substring(1) : lastRelease);
    }
    return versions;
  }

  private Optional<GateOptions.Jars> jars() {
    if (oldJar == null && newJar == null) {
      return Optional.empty();
    }
    if (oldJar == null || newJar == null) {
      throw new CannotRunException(
          (oldJar == null ? "--old-jar" : "--new-jar") + " is missing (expected: both jars)");
    }
    return Optional.of(new GateOptions.Jars(oldJar, newJar, internal));
  }
}
