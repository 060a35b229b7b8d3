package io.streamwire.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the repository: its blocks of code, its links, and the anchors in it. */
public record MarkdownFile(Path path, String text) {

  private static final Pattern FENCE =
      Pattern.compile(
          "(?m)(?:^<!-- (?<marker>[^\\n]*) -->\\n)?^```(?<language>\\w*)\\n(?<code>.*?)^```$",
          Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");

  /**
   * A block between fences.
   *
   * @param marker the text of the comment in the line before; empty if there is none
   */
  public record Block(Path path, int line, String marker, String language, String code) {
    @Override
    public String toString() {
      return path + ":" + line;
    }
  }

  /** A link to something in the repository, as {@code file#anchor}. */
  public record Link(Path path, int line, String target) {
    @Override
    public String toString() {
      return path + ":" + line + " " + target;
    }
  }

  /** Returns every Markdown file that the project publishes, in order. */
  public static Stream<MarkdownFile> all() {
    return Stream.of(".", "api-spec", "generator-templates", "src/site")
        .flatMap(folder -> walk(Path.of(folder)))
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .map(MarkdownFile::read);
  }

  public static MarkdownFile read(Path file) {
    try {
      return new MarkdownFile(file.normalize(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder, folder.startsWith("src") ? 9 : 1)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Block> blocks() {
    return FENCE
        .matcher(text)
        .results()
        .map(
            found ->
                new Block(
                    path,
                    line(found),
                    found.group(1) == null ? "" : found.group(1),
                    found.group(2),
                    found.group(3)))
        .toList();
  }

  /** Returns the code of the blocks in a language, such as {@code java}. */
  public List<String> code(String language) {
    return blocks().stream()
        .filter(block -> block.language().equals(language))
        .map(Block::code)
        .toList();
  }

  /** Returns the links that do not lead to the network. */
  public List<Link> links() {
    return LINK.matcher(withoutCode())
        .results()
        .filter(found -> !found.group(1).matches("[a-z]+:.*"))
        .map(found -> new Link(path, line(found), found.group(1)))
        .toList();
  }

  /** Returns what a link may name after {@code #}: GitHub's anchors, and those in the text. */
  public Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (MatchResult heading : HEADING.matcher(withoutBlocks()).results().toList()) {
      String anchor = anchor(heading.group(1));
      int before = seen.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    ANCHOR.matcher(text).results().forEach(found -> anchors.add(found.group(1)));
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }

  /** Blocks become empty lines, so that lines keep their numbers. */
  private String withoutBlocks() {
    return Pattern.compile("(?m)^ *```.*?^ *```$", Pattern.DOTALL)
        .matcher(text)
        .replaceAll(found -> found.group().replaceAll("[^\\n]+", ""));
  }

  private String withoutCode() {
    return CODE.matcher(withoutBlocks())
        .replaceAll(found -> Matcher.quoteReplacement(" ".repeat(found.group().length())));
  }

  private int line(MatchResult found) {
    return 1 + (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
  }
}
