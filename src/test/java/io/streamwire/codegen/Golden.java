package io.streamwire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A committed copy of generated files, so that a review shows how the Java moves. */
final class Golden {

  static final String REFRESH = "mvn test -Dgolden.update=true";

  private Golden() {}

  /** Compares generated texts with a golden folder; with the flag it rewrites the folder first. */
  static void check(SortedMap<String, String> generated, Path folder) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      replace(folder, generated);
    }
    compare(generated, folder);
  }

  /**
   * Compares both ways.
   *
   * @throws AssertionError if they differ, naming each file with its first line that does
   */
  static void compare(SortedMap<String, String> generated, Path folder) throws IOException {
    List<String> differences = differences(read(folder), generated);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          String.format(
              "Generated code is not what %s holds. If the change is meant: %s%n%s",
              folder, REFRESH, String.join(System.lineSeparator(), differences)));
    }
  }

  static List<String> differences(
      SortedMap<String, String> golden, SortedMap<String, String> generated) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> files = new TreeSet<>(golden.keySet());
    files.addAll(generated.keySet());
    for (String file : files) {
      String expected = golden.get(file);
      String actual = generated.get(file);
      if (expected == null) {
        differences.add(file + ": generated, but not in the golden folder");
      } else if (actual == null) {
        differences.add(file + ": in the golden folder, but no longer generated");
      } else if (!expected.equals(actual)) {
        differences.add(firstDifference(file, expected.split("\n", -1), actual.split("\n", -1)));
      }
    }
    return differences;
  }

  private static String firstDifference(String file, String[] golden, String[] generated) {
    int line = 0;
    while (line < golden.length
        && line < generated.length
        && golden[line].equals(generated[line])) {
      line++;
    }
    return String.format(
        "%s:%d%n    golden    %s%n    generated %s",
        file, line + 1, at(golden, line), at(generated, line));
  }

  private static String at(String[] lines, int line) {
    return line < lines.length ? "|" + lines[line] : "(the file ends)";
  }

  /** Returns the text of each Java file of a folder by its path in it. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.exists(folder)) {
      for (Path file : walk(folder)) {
        if (file.toString().endsWith(".java")) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static void replace(Path folder, SortedMap<String, String> texts) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : walk(folder)) {
        Files.delete(file);
      }
    }
    for (var text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Children first, so that a folder can be emptied in this order. */
  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
