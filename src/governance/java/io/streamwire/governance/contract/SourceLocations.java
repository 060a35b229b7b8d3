package io.streamwire.governance.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which file and on which line the nodes of a contract stand, also those of other files. */
public final class SourceLocations {

  /**
   * A place that an editor can open.
   *
   * @param file path of the file, as the contract's own was given
   * @param line line, from 1
   */
  public record Place(String file, int line) {}

  /** A part of the contract that a file holds, from a pointer of that file on. */
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

  /** States that what is at a pointer of the contract stands in a file. */
  void part(String pointer, String file, String pointerThere) {
    parts.put(pointer, new Part(file, pointerThere));
  }

  /** Returns the files of which the contract is made. */
  public Set<String> files() {
    return Set.copyOf(texts.keySet());
  }

  /** Returns where a node stands, or else the nearest node around it that stands anywhere. */
  public Place place(String pointer) {
    String at = pointer;
    while (!parts.containsKey(at)) {
      at = above(at);
    }
    Part part = parts.get(at);
    String file = part == null ? "" : part.file();
    String there = (part == null ? "" : part.pointer()) + pointer.substring(at.length());
    Map<String, Integer> known = lines(file);
    while (!known.containsKey(there) && !there.isEmpty()) {
      there = above(there);
    }
    return new Place(file, known.getOrDefault(there, 1));
  }

  /** Returns a few lines of a file, from one on; fewer where it ends. */
  public String excerpt(Place place, int count) {
    List<String> all =
        split.computeIfAbsent(place.file(), file -> texts.getOrDefault(file, "").lines().toList());
    int from = Math.min(place.line() - 1, all.size());
    return String.join("\n", all.subList(from, Math.min(from + count, all.size()))).stripIndent();
  }

  private static String above(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** Read when they are first asked for: most contracts that are compared are never asked. */
  private Map<String, Integer> lines(String file) {
    return lines.computeIfAbsent(file, name -> Pointers.lines(texts.getOrDefault(name, "")));
  }
}
