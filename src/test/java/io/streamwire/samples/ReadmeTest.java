package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the README relies on, and the tables that must name every file. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String TEST_COMMAND = "mvn verify";

  @Test
  void readmeHasAtMost200Lines() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void readmeHasTheFiveLineExample() throws IOException {
    assertThat(Files.readString(README))
        .contains(DocumentedCodeTest.region("StartStream", "start"));
  }

  @Test
  void machineRunsTheTestCommandOfTheReadme() throws IOException {
    assertThat(Files.readString(README)).contains("\n" + TEST_COMMAND + " ");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("exec " + TEST_COMMAND + " ");
  }

  @Test
  void everyTemplateIsDescribed() throws IOException {
    String table = Files.readString(Path.of("generator-templates/README.md"));
    try (Stream<Path> files = Files.list(Path.of("generator-templates"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".mustache"))
          .isNotEmpty()
          .allSatisfy(
              name -> assertThat(table).contains("`" + name.replace(".mustache", "") + "`"));
    }
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    String index = Files.readString(Path.of("src/site/markdown/adr/index.md"));
    try (Stream<Path> files = Files.list(Path.of("src/site/markdown/adr"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.matches("\\d{4}-.*\\.md"))
          .isNotEmpty()
          .allSatisfy(
              name -> {
                String title = Files.readAllLines(Path.of("src/site/markdown/adr", name)).get(0);
                assertThat(title).startsWith("# " + name.substring(0, 4) + ": ");
                assertThat(index)
                    .contains(
                        "| [%s](%s) | %s |"
                            .formatted(name.substring(0, 4), name, title.substring(8)));
              });
    }
  }
}
