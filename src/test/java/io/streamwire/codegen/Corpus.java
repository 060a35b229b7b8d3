package io.streamwire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Generates and compiles the client of every contract of a folder, calls each operation through it
 * and prints a table: {@code mvn -Pcorpus -Dcorpus.dir=…}. What was wrong with which operation lies
 * in {@code target/corpus}, a file a contract.
 *
 * <p>Fails if a contract does not come out whole, unless {@code
 * src/test/resources/corpus/unsupported.tsv} names it with a reason; fails as well if one that is
 * named there has begun to work.
 */
public final class Corpus {

  private Corpus() {}

  /** Takes the folder of the contracts, and optionally a part of a file name. */
  public static void main(String[] args) throws IOException {
    System.setProperty("org.slf4j.simpleLogger.log.io.swagger", "off"); // it has much to say
    Path folder = Path.of(args[0]);
    // An empty property arrives as null.
    String wanted = args.length > 1 && args[1] != null ? args[1] : "";
    Map<String, String> unsupported = unsupported();
    List<String> surprises = new ArrayList<>();
    List<CorpusEntry> entries = new ArrayList<>();
    System.out.println(CorpusEntry.heading());
    for (Path contract : contracts(folder, wanted)) {
      CorpusEntry entry = CorpusEntry.run(contract, Path.of("target/corpus"));
      entries.add(entry);
      System.out.println(entry);
      entry.problems().forEach(problem -> System.out.println("    " + problem));
      String reason = unsupported.get(entry.name());
      if (entry.whole() && reason != null) {
        surprises.add(entry.name() + " works now; take it off unsupported.tsv (" + reason + ")");
      } else if (!entry.whole() && reason == null) {
        surprises.add(entry.name() + " does not come out whole");
      }
    }
    System.out.println(CorpusEntry.total(entries));
    if (!surprises.isEmpty()) {
      throw new IllegalStateException(String.join("; ", surprises));
    }
  }

  static List<Path> contracts(Path folder, String wanted) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
          .filter(file -> file.getFileName().toString().contains(wanted))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> unsupported() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    Path list = Path.of("src/test/resources/corpus/unsupported.tsv");
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", 2);
        reasons.put(cells[0], cells[1]);
      }
    }
    return reasons;
  }
}
