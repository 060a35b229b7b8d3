import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the links of the site's pages and of its search: each leads to a file and an anchor that
 * exist, and no page loads anything from the network. Run by {@code mvn site} as {@code java
 * SiteLinks.java SITE}.
 */
final class SiteLinks {

  private static final Pattern LINK = Pattern.compile("(href|src)=\"([^\"]*)\"");
  private static final Pattern ENTRY = Pattern.compile("(?m)^\\[\"([^\"]+)\"");
  private static final Pattern ANCHOR = Pattern.compile("\\bid=\"([^\"]+)\"");

  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private int checked;

  private SiteLinks() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    SiteLinks links = new SiteLinks();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .filter(file -> !site.relativize(file).getName(0).toString().endsWith("apidocs"))
              .toList();
    }
    for (Path page : pages) {
      links.check(page);
    }
    Path index = site.resolve("search-index.js");
    for (var entry : ENTRY.matcher(Files.readString(index)).results().toList()) {
      links.checked++;
      if (!links.leadsSomewhere(index, entry.group(1))) {
        links.broken.add(index + ": " + entry.group(1));
      }
    }
    if (!links.broken.isEmpty() || pages.size() < 2) {
      System.err.println("Broken links:\n" + String.join("\n", links.broken));
      System.exit(1);
    }
    System.out.println(links.checked + " links on " + pages.size() + " pages lead somewhere.");
  }

  private void check(Path page) throws IOException {
    for (var found : LINK.matcher(Files.readString(page)).results().toList()) {
      String link = found.group(2).replace("&amp;", "&");
      checked++;
      if (link.matches("[a-z]+:.*|//.*")) {
        if (found.group(1).equals("src") && !link.startsWith("data:")) {
          broken.add(page + ": loads " + link);
        }
      } else if (!leadsSomewhere(page, link)) {
        broken.add(page + ": " + link);
      }
    }
  }

  private boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1
        || parts[1].isEmpty()
        || !file.toString().endsWith(".html")
        || anchors(file).contains(parts[1]);
  }

  private Set<String> anchors(Path file) throws IOException {
    if (!anchors.containsKey(file)) {
      anchors.put(
          file,
          ANCHOR
              .matcher(Files.readString(file))
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toSet()));
    }
    return anchors.get(file);
  }
}
