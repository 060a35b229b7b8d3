package io.streamwire.governance.release;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.contract.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of released documents: each contract as {@code NAME-VERSION.yaml}, its documents of
 * messages with the same naming, and their hash chain. If the folder does not exist, nothing has
 * been released.
 */
public final class Released {

  private static final Pattern NAME =
      Pattern.compile("(.+)-(\\d+\\.\\d+\\.\\d+)((\\.[\\w-]+)*\\.(yaml|yml|json))");

  private static final Pattern HEADING =
      Pattern.compile("(?m)^## \\[?v?(\\d+\\.\\d+\\.\\d+)]?[ (]+\\S");

  /** A file of the folder. */
  private record Entry(Path file, Version version, String originalName) {}

  private final Path folder;
  private final SortedMap<Version, Entry> contracts = new TreeMap<>();
  private final SortedMap<String, Entry> documents = new TreeMap<>();

  private Released(Path folder) {
    this.folder = folder;
  }

  public static Released in(Path folder) throws IOException {
    Released released = new Released(folder);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          released.add(file);
        }
      }
    }
    return released;
  }

  private void add(Path file) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    Entry entry = new Entry(file, Version.of(name.group(2)), name.group(1) + name.group(3));
    if (DocumentKind.of(file) == DocumentKind.MESSAGES) {
      documents.put(file.getFileName().toString(), entry);
    } else if (contracts.putIfAbsent(entry.version(), entry) != null) {
      throw new CannotRunException(
          folder
              + ": two contracts with version "
              + entry.version()
              + " (expected: a separate folder for each contract)");
    }
  }

  /** Returns the released versions in ascending order. */
  public List<Version> versions() {
    return new ArrayList<>(contracts.keySet());
  }

  public ContractDocument contract(Version version) throws IOException {
    return ContractDocument.read(entry(version).file());
  }

  private Entry entry(Version version) {
    Entry entry = contracts.get(version);
    if (entry == null) {
      throw new CannotRunException(
          folder + ": " + version + " is missing (expected: a released version)");
    }
    return entry;
  }

  /** Returns the last release; empty before the first release. */
  public Optional<Revision> last() throws IOException {
    if (contracts.isEmpty()) {
      return Optional.empty();
    }
    Version version = contracts.lastKey();
    SortedMap<String, ContractDocument> messages = new TreeMap<>();
    for (Entry entry : documents.values()) {
      if (entry.version().equals(version)) {
        messages.put(entry.originalName(), ContractDocument.read(entry.file()));
      }
    }
    return Optional.of(new Revision(entry(version).originalName(), contract(version), messages));
  }

  /** Returns the versions in the headings of a changelog that contain a date. */
  public static Set<String> versionsOf(String changelog) {
    Set<String> versions = new LinkedHashSet<>();
    Matcher heading = HEADING.matcher(changelog);
    while (heading.find()) {
      versions.add(heading.group(1));
    }
    return versions;
  }

  /** Returns a message for each document that differs from the hash chain. */
  public List<String> objections(Set<String> required) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Entry entry : contracts.values()) {
      texts.put(entry.version().toString(), Files.readString(entry.file()));
    }
    Map<String, String> others = new TreeMap<>();
    for (Map.Entry<String, Entry> document : documents.entrySet()) {
      others.put(document.getKey(), Files.readString(document.getValue().file()));
    }
    return chain().objections(texts, others, required).stream()
        .map(objection -> folder + ": " + objection)
        .toList();
  }

  /** Returns a message if the chain does not begin with the lines of a trusted chain. */
  public List<String> objections(List<String> trusted) throws IOException {
    List<String> lines = chain().lines();
    boolean begins =
        lines.size() >= trusted.size() && lines.subList(0, trusted.size()).equals(trusted);
    return begins
        ? List.of()
        : List.of(
            folder
                + ": "
                + ReleaseChain.FILE
                + " does not begin with the lines of the trusted chain");
  }

  private ReleaseChain chain() throws IOException {
    Path file = folder.resolve(ReleaseChain.FILE);
    return new ReleaseChain(Files.exists(file) ? Files.readAllLines(file) : List.of());
  }

  /** Copies a revision to the folder, and extends the hash chain. */
  public void archive(Revision revision, Version version) throws IOException {
    if (contracts.containsKey(version)) {
      throw new CannotRunException(
          folder + ": " + version + " is already released (expected: a new version)");
    }
    Files.createDirectories(folder);
    String text = revision.contract().text();
    Files.writeString(folder.resolve(named(revision.file(), version)), text);
    ReleaseChain longer = chain().with(version.toString(), text);
    for (Map.Entry<String, ContractDocument> document : revision.messages().entrySet()) {
      String name = named(document.getKey(), version);
      Files.writeString(folder.resolve(name), document.getValue().text());
      longer = longer.with(version.toString(), name, document.getValue().text());
    }
    Files.write(folder.resolve(ReleaseChain.FILE), longer.lines());
  }

  private static String named(String file, Version version) {
    int dot = file.indexOf('.');
    return file.substring(0, dot) + "-" + version + file.substring(dot);
  }
}
