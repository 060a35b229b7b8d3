package io.streamwire.codegen;

import io.streamwire.codegen.judge.RawContract;
import io.streamwire.codegen.judge.Replay;
import io.streamwire.codegen.judge.Replayed;
import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads all examples of a folder of contracts, and values made from their schemas, by the generated
 * models, and prints how many of them the models write again as they were: {@code mvn -Pcorpus
 * -Dcorpus.dir=…}. What was wrong with which example lies in {@code target/corpus}.
 */
public final class ReplayCorpus {

  private ReplayCorpus() {}

  /** Takes the folder of the contracts, and optionally a part of a file name. */
  public static void main(String[] args) throws IOException {
    System.setProperty("org.slf4j.simpleLogger.log.io.swagger", "off"); // it has much to say
    String wanted = args.length > 1 && args[1] != null ? args[1] : "";
    Path output = Path.of("target/corpus");
    List<Replayed> all = new ArrayList<>();
    System.out.println(ReplayReport.heading());
    for (Path contract : Corpus.contracts(Path.of(args[0]), wanted)) {
      String name = contract.getFileName().toString();
      long start = System.nanoTime();
      List<Replayed> replayed = replay(contract, output.resolve(name + "-replay"));
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      all.addAll(replayed);
      ReplayReport.write(output.resolve(name + "-replay.txt"), replayed);
      System.out.println(
          ReplayReport.line(name, replayed) + String.format(Locale.ROOT, " %7d", seconds));
    }
    System.out.println(ReplayReport.line("all", all));
    System.out.println(ReplayReport.causes(all));
  }

  private static List<Replayed> replay(Path contract, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder).resolve("sources");
    Path classes = folder.resolve("classes");
    CorpusEntry.delete(sources);
    CorpusEntry.delete(classes);
    Generation.of(contract, sources).withoutValidation().run();
    Compilation compilation = Compilation.of(sources, classes, ClassPath.RUN_TIME);
    if (!compilation.succeeded()) {
      throw new IllegalStateException(contract + " does not compile: " + compilation.problems());
    }
    return Replay.run(RawContract.read(contract), classes, "team");
  }
}
