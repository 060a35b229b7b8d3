package io.streamwire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of the generated sources must not meet. */
class GeneratedSourcesTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("generated.sources"), "src/main/java");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(Files::isRegularFile).map(SOURCES::relativize).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noQualifiedNameWhereAnImportWouldDo(Path file) throws IOException {
    assertThat(code(file))
        .noneMatch(
            line -> line.matches(".*\\b(java|javax|com|io|org|okhttp3|okio|retrofit2)\\.[a-z].*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFileIsJavaAndNamesItsContract(Path file) throws IOException {
    assertThat(file.toString()).endsWith(".java");
    assertThat(Files.readAllLines(SOURCES.resolve(file)).get(0))
        .isEqualTo(
            "// Generated from \"SignalWire call streams\" 0.2.0 by Streamwire. Do not edit.");
  }

  /** The longest now has 344 lines, for ten properties. One that grows beyond is worth a look. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noFileIsTooLongToRead(Path file) throws IOException {
    assertThat(Files.readAllLines(SOURCES.resolve(file))).hasSizeLessThanOrEqualTo(400);
  }

  private static List<String> code(Path file) throws IOException {
    return Files.readAllLines(SOURCES.resolve(file)).stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
        .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
        .map(line -> line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\""))
        .toList();
  }
}
