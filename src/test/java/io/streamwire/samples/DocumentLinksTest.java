package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.MarkdownFile;
import io.streamwire.support.MarkdownFile.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Relative links of documents lead to files and headings that exist; every page is reachable. */
class DocumentLinksTest {

  private static final Path PAGES = Path.of("src/site/markdown");

  @Test
  void linksLeadToFilesAndHeadings() {
    List<String> broken = new ArrayList<>();
    MarkdownFile.all()
        .flatMap(file -> file.links().stream())
        .filter(link -> !leadsSomewhere(link))
        .forEach(link -> broken.add(link.toString()));

    assertThat(broken).isEmpty();
  }

  /** The link check is itself checked: it finds links, and refuses a heading that is not there. */
  @Test
  void brokenLinksAreFound() {
    Path page = PAGES.resolve("errors.md");

    assertThat(leadsSomewhere(new Link(page, 1, "#exceptions"))).isTrue();
    assertThat(leadsSomewhere(new Link(page, 1, "calls.md#retries"))).isTrue();
    assertThat(leadsSomewhere(new Link(page, 1, "#no-such-heading"))).isFalse();
    assertThat(leadsSomewhere(new Link(page, 1, "calls.md#no-such-heading"))).isFalse();
    assertThat(leadsSomewhere(new Link(page, 1, "no-such-page.md"))).isFalse();
    assertThat(MarkdownFile.read(Path.of("README.md")).links()).hasSizeGreaterThan(20);
  }

  /** Every page is linked from another document. */
  @Test
  void everyPageIsReachableFromTheReadme() {
    TreeSet<Path> found = new TreeSet<>();
    List<Path> next = new ArrayList<>(List.of(Path.of("README.md")));
    while (!next.isEmpty()) {
      Path page = next.remove(0);
      if (found.add(page)) {
        MarkdownFile.read(page).links().stream()
            .map(DocumentLinksTest::file)
            .filter(file -> file.toString().endsWith(".md") && Files.exists(file))
            .forEach(next::add);
      }
    }

    assertThat(found).containsAll(MarkdownFile.all().map(MarkdownFile::path).toList());
  }

  /** The site's parser reads pages as XML, in which {@code <br>} has no end. */
  @Test
  void everyTagIsClosed() throws Exception {
    for (MarkdownFile file : MarkdownFile.all().toList()) {
      assertThat(Files.readString(file.path()))
          .as(file.path().toString())
          .doesNotContainPattern("<(br|hr|img)(\\s[^>]*)?(?<!/)>");
    }
  }

  @Test
  void everyPictureIsShown() throws Exception {
    List<Path> linked =
        MarkdownFile.all()
            .flatMap(file -> file.links().stream())
            .map(DocumentLinksTest::file)
            .toList();
    try (Stream<Path> pictures = Files.list(Path.of("src/site/resources/images"))) {
      assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(linked).contains(picture));
    }
  }

  @Test
  void theMenuOfTheSiteNamesEveryGuide() throws Exception {
    String menu = Files.readString(Path.of("src/site/site.xml"));
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.filter(page -> page.toString().endsWith(".md")))
          .isNotEmpty()
          .allSatisfy(
              page ->
                  assertThat(menu)
                      .contains(
                          "\"" + page.getFileName().toString().replace(".md", ".html") + "\""));
    }
  }

  private static boolean leadsSomewhere(Link link) {
    Path file = file(link);
    int hash = link.target().indexOf('#');
    if (!Files.exists(file)) {
      return false;
    }
    return hash < 0
        || MarkdownFile.read(file).anchors().contains(link.target().substring(hash + 1));
  }

  private static Path file(Link link) {
    String path = link.target().replaceFirst("#.*", "");
    return path.isEmpty() ? link.path() : link.path().resolveSibling(path).normalize();
  }
}
