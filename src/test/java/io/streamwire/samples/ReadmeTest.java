package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say what is so: their Java is ours and compiled, their links lead somewhere. */
class ReadmeTest {

  private static final Path SAMPLES = Path.of("src/test/java/io/streamwire/samples");

  /** What takes another contract than ours is a team's, compiled and run by its build. */
  private static final Path TEAM = Path.of("src/it/own-contract/src/test/java/com/acme");

  private static final Pattern JAVA =
      Pattern.compile("(?:<!-- ([^\\n]*) -->\\n)?```java\\n(.*?)```\\n", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
  private static final String TEST_COMMAND = "mvn verify";

  static Stream<Arguments> javaBlocks() throws IOException {
    return documents().flatMap(file -> found(JAVA, file));
  }

  static Stream<Arguments> links() throws IOException {
    return documents().flatMap(file -> found(LINK, file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("javaBlocks")
  void javaIsACompiledSample(String where, Path document, MatchResult block) throws IOException {
    assertThat(block.group(1))
        .as("the line before the block (expected: <!-- SampleClass.method -->)")
        .isNotNull()
        .matches("\\w+\\.\\w+");
    String[] sample = block.group(1).split("\\.", -1);
    assertThat(block.group(2)).isEqualTo(sample(sample[0], sample[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void linkLeadsSomewhere(String where, Path document, MatchResult link) {
    assertThat(document.resolveSibling(link.group(1)).normalize()).exists();
  }

  @Test
  void readmeHasTheFiveLineExample() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(sample("StartStream", "start"));
  }

  @Test
  void machineRunsTheTestCommandOfTheReadme() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("\n" + TEST_COMMAND + " ");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("exec " + TEST_COMMAND + " ");
  }

  @Test
  void readmeNamesTheVersionOfThePom() throws IOException {
    String coordinates =
        """
        <groupId>io.streamwire</groupId>
          <artifactId>streamwire</artifactId>
          <version>""";
    Matcher version =
        Pattern.compile(coordinates + "([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(Files.readString(Path.of("README.md"))).contains(version.group());
  }

  @ParameterizedTest
  @CsvSource({
    "mockwebserver3, okhttp.version",
    "okhttp-tls, okhttp.version",
    "okhttp, okhttp.version",
    "okhttp-jvm, okhttp.version",
    "junit-jupiter, junit.version",
    "json-schema-validator, json-schema-validator.version"
  })
  void readmeNamesTheVersionsThatWeTestWith(String artifact, String property) throws IOException {
    Matcher version =
        Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            "<artifactId>%s</artifactId>\n  <version>%s</version>"
                .formatted(artifact, version.group(1)));
  }

  /** Returns the lines between {@code // sample name} and {@code // end}, without indentation. */
  private static String sample(String className, String name) throws IOException {
    Path own = SAMPLES.resolve(className + ".java");
    String source = Files.readString(Files.exists(own) ? own : TEAM.resolve(className + ".java"));
    Matcher lines =
        Pattern.compile("\\n *// sample " + name + "\\n(.*?)\\n *// end\\n", Pattern.DOTALL)
            .matcher(source);
    assertThat(lines.find()).as("// sample %s in %s.java", name, className).isTrue();
    return lines.group(1).stripIndent() + "\n";
  }

  private static Stream<Path> documents() throws IOException {
    List<Path> documents;
    try (Stream<Path> root = Files.list(Path.of("."));
        Stream<Path> contract = Files.list(Path.of("api-spec"));
        Stream<Path> templates = Files.list(Path.of("generator-templates"));
        Stream<Path> site = Files.walk(Path.of("src/site"))) {
      documents =
          Stream.of(root, contract, templates, site)
              .flatMap(folder -> folder)
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .toList();
    }
    return documents.stream();
  }

  private static Stream<Arguments> found(Pattern pattern, Path file) {
    String text = read(file);
    return pattern
        .matcher(text)
        .results()
        .map(
            match ->
                Arguments.of(
                    file.normalize() + ":" + text.substring(0, match.start()).lines().count(),
                    file,
                    match));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
