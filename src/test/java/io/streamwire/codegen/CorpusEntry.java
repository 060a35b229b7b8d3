package io.streamwire.codegen;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What became of one contract of the corpus. */
record CorpusEntry(
    String name,
    boolean generated,
    boolean compiled,
    int warnings,
    int operations,
    int kept,
    int files,
    long lines,
    long millis,
    List<String> problems) {

  private static final Pattern HTTP_LINE =
      Pattern.compile("^   \\* <p>((?:\\{@code |<code>)[A-Z]+ /.*)$");

  static CorpusEntry run(Path contract, Path output) throws IOException {
    long start = System.nanoTime();
    String name = contract.getFileName().toString();
    Path sources = output.resolve(name);
    List<String> problems = new ArrayList<>();
    boolean generated = false;
    Compilation compilation = Compilation.NONE;
    try {
      delete(sources);
      Generation.of(contract, sources).withoutValidation().run();
      generated = true;
      compilation = Compilation.of(sources, output.resolve(name + "-classes"), ClassPath.RUN_TIME);
      problems.addAll(compilation.problems());
      if (compilation.succeeded()) {
        problems.addAll(RetrofitCheck.problems(sources, output.resolve(name + "-classes")));
      }
    } catch (SpecError | RuntimeException refused) {
      problems.add(refused.toString());
    }
    Set<String> operations = operations(contract);
    Set<String> kept = new HashSet<>();
    long[] lines = new long[1];
    int files = generated ? read(sources, kept, lines) : 0;
    kept.retainAll(operations); // a description may begin with such a line of its own
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new CorpusEntry(
        name,
        generated,
        compilation.succeeded(),
        compilation.warnings(),
        operations.size(),
        kept.size(),
        files,
        lines[0],
        millis,
        problems);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Lists what the parser sees, in the words of the generated Javadoc. */
  private static Set<String> operations(Path contract) {
    Set<String> operations = new HashSet<>();
    OpenAPI parsed = new OpenAPIParser().readLocation(contract.toString(), null, null).getOpenAPI();
    if (parsed != null && parsed.getPaths() != null) {
      parsed
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .keySet()
                      .forEach(method -> operations.add(JavadocText.code(method + " " + path))));
    }
    return operations;
  }

  private static int read(Path sources, Set<String> kept, long[] lines) throws IOException {
    int count = 0;
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        count++;
        for (String line : Files.readAllLines(file)) {
          lines[0]++;
          Matcher matcher = HTTP_LINE.matcher(line);
          if (matcher.matches()) {
            kept.add(matcher.group(1));
          }
        }
      }
    }
    return count;
  }

  boolean whole() {
    return generated && compiled && warnings == 0 && operations == kept && problems.isEmpty();
  }

  static String heading() {
    return String.format(
        "%-34s %-9s %-8s %8s %15s %6s %8s %7s",
        "contract",
        "generated",
        "compiled",
        "warnings",
        "operations kept",
        "files",
        "lines",
        "seconds");
  }

  static String total(List<CorpusEntry> entries) {
    return String.format(
        Locale.ROOT,
        "%d contracts, %d whole, %d of %d operations kept",
        entries.size(),
        entries.stream().filter(CorpusEntry::whole).count(),
        entries.stream().mapToInt(CorpusEntry::kept).sum(),
        entries.stream().mapToInt(CorpusEntry::operations).sum());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-34s %-9s %-8s %8d %15s %6d %8d %7.1f",
        name,
        generated ? "yes" : "NO",
        compiled ? "yes" : "NO",
        warnings,
        kept + "/" + operations,
        files,
        lines,
        millis / 1000.0);
  }
}
