package io.streamwire.governance.check;

import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.release.DocumentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the other documents in the folder of a contract. */
public final class SiblingFiles {

  private SiblingFiles() {}

  /** Returns the contract with its documents of messages. */
  public static Revision revision(GateOptions options, ContractDocument contract)
      throws IOException {
    SortedMap<String, ContractDocument> messages = new TreeMap<>();
    for (Path document : options.documents().messages()) {
      if (Files.exists(document)) {
        messages.put(name(document), ContractDocument.read(document));
      }
    }
    return new Revision(name(options.documents().contract()), contract, messages);
  }

  /** Returns the AsyncAPI documents in the folder of a contract. */
  public static List<Path> messages(Path contract) throws IOException {
    return of(contract, DocumentKind.MESSAGES);
  }

  /** Returns a message for each contract in the same folder that no option names. */
  static List<String> objections(GateOptions options, ContractDocument contract)
      throws IOException {
    List<String> objections = new ArrayList<>();
    List<Path> parts = contract.sources().files().stream().map(Path::of).toList();
    for (Path file : of(options.documents().contract(), DocumentKind.CONTRACT)) {
      boolean known =
          Files.isSameFile(file, options.documents().contract())
              || parts.stream().anyMatch(part -> same(part, file))
              || options.documents().others().stream().anyMatch(other -> same(other, file));
      if (!known) {
        objections.add(
            file
                + " is a second contract, which no gate checks (expected: a separate check, and"
                + " --other-contract "
                + file
                + " here)");
      }
    }
    return objections;
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static List<Path> of(Path contract, DocumentKind kind) throws IOException {
    Path folder = contract.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (DocumentKind.of(file) == kind) {
          found.add(contract.resolveSibling(name(file)));
        }
      }
    }
    return found;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
