package io.streamwire.governance.api;

import io.streamwire.governance.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The generated Java files and their differences from an older generation. */
public record GeneratedSources(SortedMap<String, String> files) {

  public static final Path CURRENT =
      Workspace.path("target/generated-sources/openapi/src/main/java");

  public static GeneratedSources read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
          files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return new GeneratedSources(files);
  }

  /** Returns one line for each file that differs from an older generation. */
  public List<String> movedSince(GeneratedSources was) {
    TreeSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(was.files.keySet());
    List<String> moved = new ArrayList<>();
    for (String name : names) {
      String before = was.files.get(name);
      String after = files.get(name);
      if (before == null) {
        moved.add(name + ": new");
      } else if (after == null) {
        moved.add(name + ": gone");
      } else if (!before.equals(after)) {
        moved.add(name + ": +" + lines(after, before).size() + " −" + lines(before, after).size());
      }
    }
    return moved;
  }

  /** Counts the lines of one text that the other does not contain, including repeated lines. */
  private static List<String> lines(String text, String other) {
    List<String> left = new ArrayList<>(text.lines().toList());
    other.lines().forEach(left::remove);
    return left;
  }
}
