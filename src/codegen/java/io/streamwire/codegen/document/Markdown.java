package io.streamwire.codegen.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adapts the contract's Markdown, and the generator's Javadoc, to a document. */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");

  private Markdown() {}

  /**
   * Returns the lines of a description. Headings become bold text, and open code fences are closed.
   */
  static List<String> lines(@Nullable String words) {
    List<String> lines = new ArrayList<>();
    if (words == null || words.isBlank()) {
      return lines;
    }
    String fence = null;
    for (String line : words.strip().lines().toList()) {
      var mark = FENCE.matcher(line);
      if (mark.matches()) {
        fence = fence == null ? mark.group(1) : fence.equals(mark.group(1)) ? null : fence;
      }
      var heading = HEADING.matcher(line);
      boolean bold = fence == null && heading.matches() && !heading.group(1).isBlank();
      lines.add(bold ? "**" + heading.group(1) + "**" : line.stripTrailing());
    }
    if (fence != null) {
      lines.add(fence);
    }
    return lines;
  }

  /** Returns the first paragraph as a table cell. */
  static String cell(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return "";
    }
    String first = words.strip().split("\\R\\s*\\R", 2)[0];
    return first.replaceAll("\\s+", " ").replace("```", "`").replaceAll("(?<!\\\\)\\|", "\\\\|");
  }

  /** Returns code as a table cell. */
  static String code(String code) {
    return "`" + code.replace("|", "\\|") + "`";
  }

  /** Returns the first paragraph of a Javadoc comment as a table cell. */
  static String ofJavadoc(List<String> lines) {
    int end = lines.indexOf("");
    return cell(plain(String.join(" ", end < 0 ? lines : lines.subList(0, end))));
  }

  /** Returns the lines of a Javadoc comment as Markdown. */
  static List<String> paragraphs(List<String> javadoc) {
    return javadoc.stream().map(Markdown::plain).toList();
  }

  private static String plain(String javadoc) {
    return CODE.matcher(javadoc)
        .replaceAll("`$1`")
        .replaceAll("<code>(.*?)</code>", "`$1`")
        .replace("<p>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#64;", "@")
        .replace("&#92;", "\\")
        .replace("&#123;", "{")
        .replace("&#125;", "}")
        .replace("&#47;", "/")
        .replace("&#42;", "*")
        .replace("&amp;", "&");
  }
}
