package io.streamwire.codegen;

import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.judge.ClientJudge;
import io.streamwire.codegen.judge.RawContract;
import io.streamwire.codegen.judge.Verdict;
import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What became of one contract of the corpus.
 *
 * @param operations how many its document has
 * @param kept how many of these the client has a method for
 * @param verdicts what became of each, called through the client
 */
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
    List<String> problems,
    List<Verdict> verdicts) {

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
    RawContract raw = RawContract.read(contract);
    List<Verdict> verdicts =
        compilation.succeeded()
            ? ClientJudge.judge(raw, output.resolve(name + "-classes"), "team")
            : List.of();
    JudgeReport.write(output.resolve(name + "-judge.txt"), verdicts);
    long[] lines = new long[1];
    int files = generated ? read(sources, lines) : 0;
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new CorpusEntry(
        name,
        generated,
        compilation.succeeded(),
        compilation.warnings(),
        raw.operations().size(),
        verdicts.size() - JudgeReport.count(verdicts, Verdict.Kind.LOST),
        files,
        lines[0],
        millis,
        problems,
        verdicts);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int read(Path sources, long[] lines) throws IOException {
    int count = 0;
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        count++;
        lines[0] += Files.readAllLines(file).size();
      }
    }
    return count;
  }

  boolean whole() {
    return generated && compiled && warnings == 0 && operations == kept && problems.isEmpty();
  }

  static String heading() {
    return String.format(
        "%-34s %-9s %-8s %8s %15s %8s %8s %6s %8s %7s",
        "contract",
        "generated",
        "compiled",
        "warnings",
        "operations kept",
        "accepted",
        "not",
        "files",
        "lines",
        "seconds");
  }

  static String total(List<CorpusEntry> entries) {
    return String.format(
        Locale.ROOT,
        "%d contracts, %d whole, %d of %d operations kept%n%s",
        entries.size(),
        entries.stream().filter(CorpusEntry::whole).count(),
        entries.stream().mapToInt(CorpusEntry::kept).sum(),
        entries.stream().mapToInt(CorpusEntry::operations).sum(),
        JudgeReport.total(entries.stream().flatMap(e -> e.verdicts().stream()).toList()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-34s %-9s %-8s %8d %15s %8d %8d %6d %8d %7.1f",
        name,
        generated ? "yes" : "NO",
        compiled ? "yes" : "NO",
        warnings,
        kept + "/" + operations,
        verdicts.stream().filter(Verdict::isAccepted).count(),
        verdicts.stream().filter(verdict -> !verdict.isAccepted()).count(),
        files,
        lines,
        millis / 1000.0);
  }
}
