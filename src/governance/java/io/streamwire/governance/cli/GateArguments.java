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

/** The options that say what is judged, and by what. */
final class GateArguments {

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      description = "The OpenAPI document. Default: the only one of the current folder.")
  @Nullable Path contract;

  @Option(
      names = "--released",
      paramLabel = "FOLDER",
      description = "What was released. Default: released beside the contract.")
  @Nullable Path released;

  @Option(
      names = "--messages",
      paramLabel = "FILE",
      description = "An AsyncAPI document. Default: every one beside the contract.")
  List<Path> messages = new ArrayList<>();

  @Option(
      names = "--other-contract",
      paramLabel = "FILE",
      description = "A contract in the same folder that has a check of its own.")
  List<Path> others = new ArrayList<>();

  @Option(
      names = "--ruleset",
      paramLabel = "FILE",
      description = "A guideline. Default: ruleset.yaml beside the contract, or the built-in one.")
  @Nullable Path ruleset;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Rules of compatibility. Default: compatibility.yaml beside the contract, or the"
              + " built-in ones.")
  @Nullable Path rules;

  @Option(
      names = "--accepted",
      paramLabel = "FILE",
      description = "Accepted breaks. Default: accepted-breaks.yaml beside the contract.")
  @Nullable Path accepted;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Waivers of lint. Default: lint-waivers.yaml beside the contract.")
  @Nullable Path waivers;

  @Option(
      names = "--codeowners",
      paramLabel = "FILE",
      description = "Who may own a waiver. Default: CODEOWNERS of the current folder.")
  @Nullable Path codeowners;

  @Option(
      names = "--changelog",
      paramLabel = "FILE",
      description = "Its headings of a version with a date, ## 1.2.0 – 2027-01-31, are releases.")
  @Nullable Path changelog;

  @Option(
      names = "--last-release",
      paramLabel = "VERSION",
      description = "A version that must be among the released ones, such as the newest tag's.")
  @Nullable String lastRelease;

  @Option(
      names = "--trusted-chain",
      paramLabel = "FILE",
      description = "chain.txt of the main branch: whoever rewrites a release must rewrite that.")
  @Nullable Path trustedChain;

  @Option(
      names = "--redocly",
      paramLabel = "FOLDER",
      description = "A folder with Redocly in node_modules, which is heard if it is installed.")
  @Nullable Path redocly;

  @Option(
      names = "--java",
      paramLabel = "FOLDER",
      description = "The generated Java, so that the report can point at its lines.")
  @Nullable Path java;

  @Option(
      names = "--old-jar",
      paramLabel = "JAR",
      description = "The released SDK, whose public API is compared.")
  @Nullable Path oldJar;

  @Option(names = "--new-jar", paramLabel = "JAR", description = "The SDK of today.")
  @Nullable Path newJar;

  @Option(
      names = "--internal",
      paramLabel = "PACKAGE",
      description = "A package of the SDK that is no part of its API.")
  List<String> internal = new ArrayList<>();

  GateOptions options() throws IOException {
    Path judged = contract == null ? onlyContract() : contract;
    return new GateOptions(
        judged,
        released == null ? judged.resolveSibling(GateOptions.RELEASED) : released,
        messages.isEmpty() ? SiblingFiles.messages(judged) : messages,
        others,
        given("--ruleset", ruleset, judged.resolveSibling(GateOptions.RULESET)),
        given("--rules", rules, judged.resolveSibling(GateOptions.RULES)),
        given("--accepted", accepted, judged.resolveSibling(GateOptions.ACCEPTED)),
        given("--waivers", waivers, judged.resolveSibling(GateOptions.WAIVERS)),
        given("--codeowners", codeowners, Path.of("")).orElse(Path.of("")),
        called(),
        trustedChain == null
            ? Optional.empty()
            : given("--trusted-chain", trustedChain, trustedChain),
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
          "which contract? The current folder has "
              + (found.isEmpty() ? "no OpenAPI document" : found)
              + " (expected: --contract FILE)");
    }
    return found.get(0);
  }

  /** A file that is named must be there; the usual one may be missing. */
  private static Optional<Path> given(String option, @Nullable Path named, Path usual) {
    if (named != null && !Files.exists(named)) {
      throw new CannotRunException(option + " " + named + ": no such file");
    }
    return Optional.of(named == null ? usual : named).filter(Files::exists);
  }

  private Set<String> called() throws IOException {
    Set<String> called = new LinkedHashSet<>();
    if (changelog != null) {
      Path file = given("--changelog", changelog, changelog).orElse(changelog);
      called.addAll(Released.called(Files.readString(file)));
    }
    if (lastRelease != null) {
      called.add(lastRelease.startsWith("v") ? lastRelease.substring(1) : lastRelease);
    }
    return called;
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
