package io.streamwire.governance.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** File and line of the nodes of a contract that may consist of several files. */
public final class SourceLocations {

  /**
   * A line of a file.
   *
   * @param file path of the file, relative to the current folder if it is in it
   * @param line line number, from 1
   */
  public record Place(String file, int line) {}

  /** A pointer of a file whose node became a part of the contract. */
  private record Part(String file, String pointer) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> split = new HashMap<>();
  private final Map<String, Map<String, Integer>> lines = new HashMap<>();

  static SourceLocations of(String file, String text) {
    SourceLocations sources = new SourceLocations();
    sources.file(file, text);
    sources.part("", file, "");
    return sources;
  }

  void file(String file, String text) {
    texts.put(file, text);
  }

  /** Records the file and the pointer in it from which a part of the contract comes. */
  void part(String pointer, String file, String pointerThere) {
    parts.put(pointer, new Part(file, pointerThere));
  }

  /** Returns the files of the contract. */
  public Set<String> files() {
    return Set.copyOf(texts.keySet());
  }

  /** Returns the place of a node, or that of its nearest parent with a known place. */
  public Place place(String pointer) {
    String at = pointer;
    while (!parts.containsKey(at)) {
      at = parent(at);
    }
    Part part = parts.get(at);
    String file = part == null ? "" : part.file();
    String there = (part == null ? "" : part.pointer()) + pointer.substring(at.length());
    Map<String, Integer> linesOfFile = lines(file);
    while (!linesOfFile.containsKey(there) && !there.isEmpty()) {
      there = parent(there);
    }
    return new Place(file, linesOfFile.getOrDefault(there, 1));
  }

  /** Returns {@code count} lines of a file from a place on; fewer at the end of the file. */
  public String excerpt(Place place, int count) {
    List<String> all =
        split.computeIfAbsent(place.file(), file -> texts.getOrDefault(file, "").lines().toList());
    int from = Math.min(place.line() - 1, all.size());
    return String.join("\n", all.subList(from, Math.min(from + count, all.size()))).stripIndent();
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** Returns the lines of a file, which are computed lazily: most comparisons never need them. */
  private Map<String, Integer> lines(String file) {
    return lines.computeIfAbsent(file, name -> Pointers.lines(texts.getOrDefault(name, "")));
  }
}
