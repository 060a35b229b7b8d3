package io.streamwire.governance.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hash chain over the released documents. Each line contains a hash of the document and of the
 * previous line, so changing, removing or inserting a document changes all later lines.
 *
 * @param lines {@code VERSION SHA-256} for a contract, {@code VERSION SHA-256 FILE} for a document
 *     released with it, the oldest first
 */
record ReleaseChain(List<String> lines) {

  /** The file name in the folder of the released contracts. */
  static final String FILE = "chain.txt";

  /** Returns the chain with an additional contract. */
  ReleaseChain with(String version, String contract) {
    return with(version, "", contract);
  }

  /** Returns the chain with an additional document that was released with a contract. */
  ReleaseChain with(String version, String file, String text) {
    List<String> longer = new ArrayList<>(lines);
    longer.add(line(version, file, text, lines.size()));
    return new ReleaseChain(longer);
  }

  private String line(String version, String file, String text, int at) {
    String before = at == 0 ? "" : lines.get(at - 1);
    return version + " " + sha256(before + "\n" + text) + (file.isEmpty() ? "" : " " + file);
  }

  /**
   * Returns a message for each document that differs from the chain.
   *
   * @param contracts texts of the contracts by version
   * @param documents texts of all other documents by file name
   * @param required versions that must be in the chain
   */
  List<String> objections(
      Map<String, String> contracts, Map<String, String> documents, Set<String> required) {
    List<String> objections = new ArrayList<>();
    Set<String> versions = new LinkedHashSet<>();
    Set<String> files = new LinkedHashSet<>();
    for (int at = 0; at < lines.size(); at++) {
      String[] words = lines.get(at).split(" ");
      String version = words[0];
      String file = words.length > 2 ? words[2] : "";
      String text = file.isEmpty() ? contracts.get(version) : documents.get(file);
      String document = file.isEmpty() ? "the contract of " + version : file;
      versions.add(version);
      files.add(file);
      if (text == null) {
        objections.add(document + " is missing (expected: the released file)");
      } else if (!lines.get(at).equals(line(version, file, text, at))) {
        objections.add(
            document + " or an earlier line of " + FILE + " was changed after its release");
      }
    }
    for (String version : contracts.keySet()) {
      if (!versions.contains(version)) {
        objections.add("the contract of " + version + " has no line in " + FILE);
      }
    }
    for (String file : documents.keySet()) {
      if (!files.contains(file)) {
        objections.add(file + " has no line in " + FILE);
      }
    }
    for (String version : required) {
      if (!versions.contains(version)) {
        objections.add(
            version
                + " has no line in "
                + FILE
                + ", although the changelog or --last-release names it");
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
