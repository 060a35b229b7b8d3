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

/** The files beside a contract: what is released with it, and what no gate would look at. */
public final class SiblingFiles {

  private SiblingFiles() {}

  /** Returns the contract with the documents of messages that go with it. */
  public static Revision revision(GateOptions options, ContractDocument contract)
      throws IOException {
    SortedMap<String, ContractDocument> messages = new TreeMap<>();
    for (Path document : options.messages()) {
      if (Files.exists(document)) {
        messages.put(name(document), ContractDocument.read(document));
      }
    }
    return new Revision(name(options.contract()), contract, messages);
  }

  /** Returns the AsyncAPI documents beside a contract. */
  public static List<Path> messages(Path contract) throws IOException {
    return of(contract, DocumentKind.MESSAGES);
  }

  /** Refuses contracts beside this one that nobody says are checked. */
  static List<String> objections(GateOptions options, ContractDocument contract)
      throws IOException {
    List<String> objections = new ArrayList<>();
    List<Path> parts = contract.sources().files().stream().map(Path::of).toList();
    for (Path file : of(options.contract(), DocumentKind.CONTRACT)) {
      boolean known =
          Files.isSameFile(file, options.contract())
              || parts.stream().anyMatch(part -> same(part, file))
              || options.others().stream().anyMatch(other -> same(other, file));
      if (!known) {
        objections.add(
            file
                + " is a second contract, which no gate reads (expected: a check of its own, and"
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
