import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the sources of the site: the guides, the documents at other places of the repository, the
 * generated reference, and an index for the search. Run by {@code mvn site} as {@code java
 * SitePages.java BASEDIR OUTPUT}.
 *
 * <p>Documents are written for GitHub. So links to other documents become links to their pages,
 * links to other files lead from {@code target/site} into the checkout, and each heading gets
 * GitHub's anchor.
 */
final class SitePages {

  private static final String REFERENCE = "target/generated-sources/openapi/reference.md";
  private static final Pattern LINK = Pattern.compile("(`[^`]*`)|\\]\\(([^)\\s#]*)(#[^)\\s]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");

  private final Path base;
  private final Path output;

  /** From the path of a document in the repository to that of its page. */
  private final Map<Path, Path> pages = new TreeMap<>();

  private final List<String> index = new ArrayList<>();

  private SitePages(Path base, Path output) {
    this.base = base;
    this.output = output;
  }

  public static void main(String[] arguments) throws IOException {
    new SitePages(Path.of(arguments[0]), Path.of(arguments[1])).write();
  }

  private void write() throws IOException {
    clear();
    copy("src/site/site.xml", "site.xml");
    for (Path file : files("src/site/resources")) {
      copy("src/site/" + file, file.toString());
    }
    page("README.md", "index.md");
    page("CHANGELOG.md", "changelog.md");
    page("CONTRIBUTING.md", "contributing.md");
    page("SECURITY.md", "security.md");
    page("api-spec/README.md", "contract.md");
    page("generator-templates/README.md", "templates.md");
    for (Path file : files("src/site/markdown")) {
      page("src/site/" + file, Path.of("markdown").relativize(file).toString());
    }
    if (Files.exists(base.resolve(REFERENCE))) {
      page(REFERENCE, "reference.md");
      page(REFERENCE.replace("reference.md", "README.md"), "client.md");
    } else {
      write(
          Path.of("markdown/reference.md"),
          "# Operations\n\nThe build has not written `" + REFERENCE + "`.\n");
    }
    for (Map.Entry<Path, Path> page : pages.entrySet()) {
      write(Path.of("markdown").resolve(page.getValue()), converted(page.getKey()));
    }
    write(
        Path.of("resources/search-index.js"),
        "window.searchIndex = [\n" + String.join(",\n", index) + "\n];\n");
  }

  /** Leaves no page of a document that is gone. */
  private void clear() throws IOException {
    if (Files.exists(output)) {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void page(String document, String page) {
    pages.put(Path.of(document), Path.of(page));
  }

  private String converted(Path document) throws IOException {
    Path page = pages.get(document);
    String url = page.toString().replace('\\', '/').replaceFirst("md$", "html");
    StringBuilder text = new StringBuilder();
    StringBuilder section = new StringBuilder();
    Map<String, Integer> anchors = new HashMap<>();
    String title = "";
    String heading = "";
    String anchor = "";
    boolean code = false;
    for (String line : Files.readAllLines(base.resolve(document))) {
      code ^= line.strip().startsWith("```");
      Matcher found = HEADING.matcher(line);
      if (!code && found.matches()) {
        addToIndex(url + anchor, title, heading, section);
        section.setLength(0);
        heading = plain(found.group(2));
        if (title.isEmpty()) {
          title = heading;
          heading = "";
          anchors.put(slug(title), 1);
        } else {
          String slug = slug(heading);
          int before = anchors.merge(slug, 1, Integer::sum) - 1;
          anchor = "#" + (before == 0 ? slug : slug + "-" + before);
          // Doxia writes an anchor of the heading itself.
          if (!anchor.substring(1).equals(heading)) {
            text.append("<a id=\"").append(anchor.substring(1)).append("\"></a>\n\n");
          }
        }
      } else {
        section.append(line).append(' ');
      }
      text.append(code ? line : withLinks(line, document, page)).append('\n');
    }
    addToIndex(url + anchor, title, heading, section);
    return text.toString();
  }

  private String withLinks(String line, Path document, Path page) {
    return LINK.matcher(line)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    link.group(1) != null || link.group(2).isEmpty() || link.group(2).contains(":")
                        ? link.group()
                        : "]("
                            + target(link.group(2), document, page)
                            + (link.group(3) == null ? "" : link.group(3))
                            + ")"));
  }

  private String target(String link, Path document, Path page) {
    Path file = document.resolveSibling(link).normalize();
    Path resources = Path.of("src/site/resources");
    String target;
    if (pages.containsKey(file)) {
      target = pages.get(file).toString().replaceFirst("md$", "html");
    } else if (file.startsWith(resources)) {
      target = resources.relativize(file).toString();
    } else {
      target = "../../" + file;
    }
    return ("../".repeat(page.getNameCount() - 1) + target).replace('\\', '/');
  }

  private void addToIndex(String url, String title, String heading, StringBuilder text) {
    if (!title.isEmpty()) {
      index.add(
          "["
              + Stream.of(url, title, heading, plain(text.toString()))
                  .map(SitePages::quoted)
                  .reduce((left, right) -> left + "," + right)
                  .orElseThrow()
              + "]");
    }
  }

  /** Returns a text without the marks of Markdown. */
  private static String plain(String text) {
    return text.replaceAll("<!--.*?-->|<[a-z/][^>]*>|```\\w*", " ")
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("[`*|]|-{3,}", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String slug(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("</", "<\\/") + "\"";
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(base.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> base.resolve(folder).getParent().relativize(file))
          .sorted()
          .toList();
    }
  }

  private void copy(String from, String to) throws IOException {
    Path file = output.resolve(to);
    Files.createDirectories(file.getParent());
    Files.copy(base.resolve(from), file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(output.resolve(file).getParent());
    Files.writeString(output.resolve(file), text);
  }
}
