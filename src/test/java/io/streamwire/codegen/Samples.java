package io.streamwire.codegen;

import io.streamwire.support.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java of a document, each block as a class of its own that a compiler can judge. */
final class Samples {

  private static final String SAMPLES = "samples";

  private Samples() {}

  /** Returns the blocks of a document that are Java. */
  static List<List<String>> of(Path document) {
    return MarkdownFile.read(document).code("java").stream()
        .map(code -> code.lines().toList())
        .toList();
  }

  /**
   * Writes a class for each block.
   *
   * @param prefix how the classes' names start
   * @param client the client's class; a block that makes none uses one of the name {@code client}
   */
  static void write(Path document, Path sources, String prefix, String client) throws IOException {
    Path folder = Files.createDirectories(sources.resolve(SAMPLES));
    int number = 0;
    for (List<String> block : of(document)) {
      String name = prefix + number++;
      List<String> lines = new ArrayList<>(List.of("package " + SAMPLES + ";", ""));
      block.stream().filter(line -> line.startsWith("import ")).forEach(lines::add);
      lines.add("final class " + name + " {");
      lines.add("  private " + name + "() {}");
      // The contract deprecates what a sample may have to call.
      lines.add("  @SuppressWarnings(\"deprecation\")");
      boolean making = block.stream().anyMatch(line -> line.contains(" client = "));
      String parameter = making ? "" : client + " client";
      lines.add("  static void call(" + parameter + ") throws Exception {");
      block.stream().filter(line -> !line.startsWith("import ")).forEach(lines::add);
      lines.add("  }");
      lines.add("}");
      Files.write(folder.resolve(name + ".java"), lines);
    }
  }
}
