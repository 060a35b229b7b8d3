package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The versions in documents are those that the build has. */
class DocumentVersionsTest {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "okhttp", "okhttp.version",
          "okhttp-bom", "okhttp.version",
          "okhttp-jvm", "okhttp.version",
          "okhttp-tls", "okhttp.version",
          "mockwebserver3", "okhttp.version",
          "junit-bom", "junit.version",
          "junit-jupiter", "junit.version",
          "json-schema-validator", "json-schema-validator.version",
          "openapi-generator-maven-plugin", "openapi-generator.version",
          "openapi-generator-cli", "openapi-generator.version");

  /** What this build does not use: the projects of guides, and Kotlin's tools. */
  private static final Set<String> OTHERS =
      Set.of("first-stream", "shop", "kotlin-stdlib", "kotlin-maven-plugin");

  /** {@code <artifactId>a</artifactId> <version>1</version>}. */
  private static final Pattern ELEMENTS =
      Pattern.compile("<artifactId>([\\w-]+)</artifactId>\\s*<version>(\\d[^<]*)</version>");

  /** {@code group:artifact:1}, in Gradle and on a command line. */
  private static final Pattern COORDINATES =
      Pattern.compile("[\\w.]+:([\\w-]+):(?:jar:\\w+:)?(\\d[\\w.]*)");

  /** {@code artifact-1.jar}, {@code artifact-1-classifier.jar}. */
  private static final Pattern JARS =
      Pattern.compile("(streamwire|openapi-generator-cli)-(\\d[\\d.]*\\d)(?:-\\w+)?\\.jar");

  private final String pom = read(Path.of("pom.xml"));

  @Test
  void versionsAreThoseOfTheBuild() {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (MarkdownFile file : MarkdownFile.all().filter(DocumentVersionsTest::isCurrent).toList()) {
      for (Pattern pattern : List.of(ELEMENTS, COORDINATES, JARS)) {
        for (MatchResult version : pattern.matcher(file.text()).results().toList()) {
          String expected = expected(version.group(1));
          found++;
          if (!OTHERS.contains(version.group(1)) && !version.group(2).equals(expected)) {
            wrong.add(file.path() + ": " + version.group() + " (expected: " + expected + ")");
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(40);
  }

  @Test
  void readmeNamesTheVersionsThatAreTested() {
    assertThat(read(Path.of("README.md")))
        .contains("tested with " + property("okhttp.version"))
        .contains(
            "tested with %s, %s and %s"
                .formatted(
                    property("junit-oldest.version"),
                    property("junit.version"),
                    property("junit-newest.version")))
        .contains(
            "%s and %s"
                .formatted(property("spring-boot-3.version"), property("spring-boot-4.version")))
        .contains("ProGuard | " + property("proguard.version"))
        .contains("OpenAPI Generator " + property("openapi-generator.version"));
  }

  /** Records of what was decided and measured keep the versions of their day. */
  private static boolean isCurrent(MarkdownFile file) {
    return !file.path().startsWith("src/site/markdown/adr")
        && !file.path().endsWith("performance.md")
        && !file.path().endsWith("CHANGELOG.md");
  }

  private String expected(String artifact) {
    if (artifact.equals("streamwire")) {
      return first("<artifactId>streamwire</artifactId>\\s*<version>([^<]+)<");
    }
    return PROPERTIES.containsKey(artifact)
        ? property(PROPERTIES.get(artifact))
        : first("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<");
  }

  private String property(String name) {
    return first("<" + Pattern.quote(name) + ">([^<]+)<");
  }

  private String first(String pattern) {
    return Pattern.compile(pattern)
        .matcher(pom)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElse("not in pom.xml");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
