package io.streamwire.governance.release;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that contain our version: contract, messages, pom and changelog. */
public final class Versions {

  static final Path POM = Workspace.path("pom.xml");
  static final Path BENCHMARKS_POM = Workspace.path("src/jmh/pom.xml");
  static final Path CHANGELOG = Workspace.path("CHANGELOG.md");

  private static final Pattern POM_VERSION =
      Pattern.compile("<artifactId>streamwire</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+)");

  private Versions() {}

  public static List<String> disagreements(ContractDocument contract) throws IOException {
    return disagreements(
        contract.version().toString(),
        ContractDocument.read(StreamsContract.MESSAGES).version().toString(),
        Files.readString(POM),
        Files.readString(CHANGELOG),
        Files.exists(Release.contractOf(contract.version())));
  }

  /** Returns a message for each version that differs from the contract's. */
  static List<String> disagreements(
      String contract, String messages, String pom, String changelog, boolean released) {
    List<String> lines = new ArrayList<>();
    if (!messages.equals(contract)) {
      lines.add(
          StreamsContract.MESSAGES
              + " has version "
              + messages
              + " (expected: "
              + contract
              + ", the contract's info.version).");
    }
    String build = first(POM_VERSION, pom);
    if (!build.equals(contract)) {
      lines.add(
          "pom.xml has version "
              + build
              + " (expected: "
              + contract
              + ", the contract's info.version).");
    }
    String newest = first(SECTION, changelog);
    boolean hasSection =
        changelog.contains("\n## " + contract + "\n")
            || changelog.contains("\n## " + contract + " ");
    if (released && !hasSection) {
      lines.add(
          "CHANGELOG.md has no section \"## " + contract + "\", although the version is released.");
    }
    if (!newest.equals("Unreleased") && !newest.equals(contract)) {
      lines.add(
          "CHANGELOG.md begins with \"## "
              + newest
              + "\" (expected: Unreleased or "
              + contract
              + ").");
    }
    return lines;
  }

  static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "none";
  }
}
