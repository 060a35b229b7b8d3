package io.streamwire.governance.release;

import io.streamwire.governance.Workspace;
import io.streamwire.governance.contract.ContractGate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The released contracts, each with a hash of its text and of the line before: none of them can be
 * changed, taken away or put in later without a change of every line behind it. Versions that the
 * changelog calls released must be among them.
 *
 * @param lines {@code VERSION SHA-256}, the oldest first
 */
record ReleaseChain(List<String> lines) {

  static final Path FILE = Workspace.path("api-spec/released/chain.txt");

  private static final Pattern RELEASED = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+) ");
  private static final String CONTRACT = ".openapi.yaml";

  static ReleaseChain read() throws IOException {
    return new ReleaseChain(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
  }

  /** Returns the texts of the released contracts by their versions. */
  static Map<String, String> contracts() throws IOException {
    Map<String, String> contracts = new TreeMap<>();
    if (Files.isDirectory(ContractGate.RELEASED)) {
      try (Stream<Path> files = Files.list(ContractGate.RELEASED)) {
        for (Path file : files.filter(f -> f.toString().endsWith(CONTRACT)).toList()) {
          String name = file.getFileName().toString();
          contracts.put(
              name.substring(name.lastIndexOf('-') + 1, name.length() - CONTRACT.length()),
              Files.readString(file));
        }
      }
    }
    return contracts;
  }

  /** Returns the chain with one more release. */
  ReleaseChain with(String version, String contract) {
    List<String> longer = new ArrayList<>(lines);
    longer.add(line(version, contract, lines.size()));
    return new ReleaseChain(longer);
  }

  private String line(String version, String contract, int at) {
    String before = at == 0 ? "" : lines.get(at - 1);
    return version + " " + sha256(before + "\n" + contract);
  }

  /** Returns what is wrong, in words; nothing if all is as it was released. */
  List<String> objections(Map<String, String> contracts, String changelog) {
    List<String> objections = new ArrayList<>();
    Set<String> versions = new LinkedHashSet<>();
    for (int at = 0; at < lines.size(); at++) {
      String version = lines.get(at).split(" ")[0];
      String contract = contracts.get(version);
      versions.add(version);
      if (contract == null) {
        objections.add("the contract of " + version + " is gone from " + ContractGate.RELEASED);
      } else if (!lines.get(at).equals(line(version, contract, at))) {
        objections.add(
            "the contract of " + version + ", or a line before it, is not what was released");
      }
    }
    for (String version : contracts.keySet()) {
      if (!versions.contains(version)) {
        objections.add("the contract of " + version + " has no line in " + FILE);
      }
    }
    Matcher released = RELEASED.matcher(changelog);
    while (released.find()) {
      if (!versions.contains(released.group(1))) {
        objections.add(
            "CHANGELOG.md calls " + released.group(1) + " released, and " + FILE + " does not");
      }
    }
    return objections;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
