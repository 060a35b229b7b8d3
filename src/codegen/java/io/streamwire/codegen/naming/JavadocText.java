package io.streamwire.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the Markdown of a description to lines of Javadoc that javac and doclint accept. */
public final class JavadocText {

  private static final int WIDTH = 96;
  private static final int ONE_LINE = 90;
  private static final int LIMIT = 8_000;
  private static final Pattern CODE = Pattern.compile("`+([^`]+)`+");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private JavadocText() {}

  /**
   * Returns the lines; none for an empty description. Paragraphs after the first start with {@code
   *
   * <p>}.
   */
  public static List<String> lines(@Nullable String markdown) {
    List<String> lines = new ArrayList<>();
    if (markdown == null || markdown.isBlank()) {
      return lines;
    }
    String text = markdown.length() > LIMIT ? markdown.substring(0, LIMIT) + " …" : markdown;
    for (String paragraph : BLANK_LINES.splitAsStream(text.strip()).toList()) {
      if (paragraph.isBlank()) {
        continue;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      wrap((lines.isEmpty() ? "" : "<p>") + sentence(paragraph, lines.isEmpty()), lines);
    }
    return lines;
  }

  /**
   * Returns a whole comment, on one line if it fits; no line for an empty one. A deprecated element
   * without description has no comment: its annotation is enough.
   */
  public static List<String> comment(List<String> lines, boolean deprecated) {
    if (lines.isEmpty()) {
      return List.of();
    }
    if (lines.size() == 1 && !deprecated && lines.get(0).length() <= ONE_LINE) {
      return List.of("/** " + lines.get(0) + " */");
    }
    List<String> comment = new ArrayList<>();
    comment.add("/**");
    lines.forEach(line -> comment.add(line.isEmpty() ? " *" : " * " + line));
    if (deprecated) {
      comment.add(" *");
      comment.add(" * @deprecated Deprecated in the contract.");
    }
    comment.add(" */");
    return comment;
  }

  /** Returns a piece of code as Javadoc shows it, on one line. */
  public static String code(String code) {
    String line = code.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "{@code \" \"}"; // doclint rejects empty code
    }
    int depth = 0;
    boolean balanced = true;
    for (int i = 0; i < line.length(); i++) {
      depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
      balanced &= depth >= 0;
    }
    boolean simple =
        balanced
            && depth == 0
            && line.indexOf('\\') < 0
            && line.indexOf('@') < 0
            && !line.contains("*/")
            && !line.contains("/*")
            && line.chars().noneMatch(Character::isISOControl);
    return simple ? "{@code " + line + "}" : "<code>" + escape(line.replace("`", "'")) + "</code>";
  }

  /** Returns the text on one line. */
  public static String line(String markdown) {
    return escape(markdown.strip().replaceAll("\\s+", " "));
  }

  private static String sentence(String paragraph, boolean first) {
    String text = line(paragraph);
    boolean open =
        first && !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return open ? text + "." : text;
  }

  private static String escape(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      plain(text.substring(from, code.start()), result);
      result.append(code(code.group(1)));
      from = code.end();
    }
    plain(text.substring(from), result);
    return result.toString();
  }

  private static void plain(String text, StringBuilder result) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      switch (c) {
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '&' -> result.append("&amp;");
        case '@' -> result.append("&#64;");
        case '\\' -> result.append("&#92;"); // javac would read backslash-u as a Unicode escape even in a comment
        case '{' -> result.append("&#123;");
        case '}' -> result.append("&#125;");
        case '/' -> result.append(before == '*' ? "&#47;" : "/");
        case '*' -> result.append(before == '/' ? "&#42;" : "*");
        default -> result.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }

  private static void wrap(String text, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
