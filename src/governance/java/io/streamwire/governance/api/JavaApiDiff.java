package io.streamwire.governance.api;

import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.Version;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.OverrideCompatibilityChange;
import japicmp.config.Options;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiSemanticVersionLevel;
import japicmp.output.html.HtmlOutputGenerator;
import japicmp.output.html.HtmlOutputGeneratorOptions;
import japicmp.output.markdown.MarkdownOutputGenerator;
import japicmp.output.semver.SemverOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes of the public Java API since an older version, as rated by japicmp. */
public record JavaApiDiff(Options options, List<JApiClass> classes) {

  /**
   * A jar whose API is compared.
   *
   * @param version its version
   * @param jar the jar in the form that japicmp reads
   */
  public record Archive(String version, JApiCmpArchive jar) {

    /** Returns a jar from its content and its name without the version. */
    public static Archive of(String name, String version, byte[] bytes) {
      return new Archive(version, new JApiCmpArchive(bytes, name + "-" + version, version));
    }
  }

  /**
   * Compares two jars.
   *
   * @param internal packages that are not part of the API; their subpackages are excluded too
   */
  public static JavaApiDiff between(Archive was, Archive now, List<String> internal) {
    Options options = Options.newDefault();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.setOutputOnlyModifications(true);
    options.setIgnoreMissingClasses(true);
    options.setReproducibleReport(true);
    if (!internal.isEmpty()) {
      options.addExcludeFromArgument(Optional.of(String.join(";", internal)), false);
    }
    JApiCmpArchive before = was.jar();
    JApiCmpArchive after = now.jar();
    options.setOldArchives(List.of(before));
    options.setNewArchives(List.of(after));
    JarArchiveComparatorOptions comparison = JarArchiveComparatorOptions.of(options);
    // japicmp rates a new method as a patch, but code that calls it needs the newer version.
    comparison.addOverrideCompatibilityChange(
        new OverrideCompatibilityChange(
            JApiCompatibilityChangeType.METHOD_ADDED_TO_PUBLIC_CLASS,
            true,
            true,
            JApiSemanticVersionLevel.MINOR));
    return new JavaApiDiff(options, new JarArchiveComparator(comparison).compare(before, after));
  }

  public SemverImpact impact() {
    if (classes.stream().allMatch(type -> type.getChangeStatus() == JApiChangeStatus.UNCHANGED)) {
      return SemverImpact.NONE;
    }
    String level = new SemverOut(options, classes).generate();
    return switch (level) {
      case SemverOut.SEMVER_MAJOR -> SemverImpact.BREAK;
      case SemverOut.SEMVER_MINOR -> SemverImpact.FEATURE;
      case SemverOut.SEMVER_PATCH -> SemverImpact.PATCH;
      case SemverOut.SEMVER_COMPATIBLE -> SemverImpact.NONE;
      default ->
          throw new IllegalStateException("japicmp: unknown semantic version level " + level);
    };
  }

  /** Returns the reasons why the newer API may not be released with its version. */
  public List<String> objections(Version was, Version now) {
    Version needed = was.next(impact());
    // A patch changes no signature, so it requires no new version.
    if (impact() == SemverImpact.PATCH || now.compareTo(needed) >= 0) {
      return List.of();
    }
    List<String> objections = new ArrayList<>();
    objections.add(
        "The public Java API changed ("
            + impact()
            + ") since "
            + was
            + ": the version is "
            + now
            + " (expected: "
            + needed
            + " or higher). Keep the old signatures as deprecated, or raise the version.");
    objections.addAll(breaks());
    return objections;
  }

  /** Returns a message for each incompatible change. */
  public List<String> breaks() {
    return classes.stream()
        .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
        .flatMap(JavaApiDiff::messages)
        .distinct()
        .toList();
  }

  private static Stream<String> messages(JApiClass type) {
    String name = type.getFullyQualifiedName();
    return Stream.of(
            type.getCompatibilityChanges().stream().map(change -> name + ": " + change.getType()),
            type.getMethods().stream()
                .flatMap(
                    method ->
                        method.getCompatibilityChanges().stream()
                            .map(
                                change -> name + "." + method.getName() + ": " + change.getType())),
            type.getConstructors().stream()
                .flatMap(
                    constructor ->
                        constructor.getCompatibilityChanges().stream()
                            .map(change -> name + " constructor: " + change.getType())),
            type.getFields().stream()
                .flatMap(
                    field ->
                        field.getCompatibilityChanges().stream()
                            .map(change -> name + "." + field.getName() + ": " + change.getType())))
        .flatMap(messages -> messages);
  }

  /** Writes {@code NAME.md} and {@code NAME.html} into a directory. */
  public void report(Path directory, String name) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve(name + ".md"), new MarkdownOutputGenerator(options, classes).generate());
    Files.writeString(
        directory.resolve(name + ".html"),
        new HtmlOutputGenerator(classes, options, new HtmlOutputGeneratorOptions())
            .generate()
            .getHtml());
  }
}
