package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build generates of our contract, against the copy that was reviewed. */
class GoldenTest {

  private static final Path CONTRACT = Path.of("api-spec/streams.openapi.yaml");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @Test
  void buildGeneratesTheGolden() throws IOException {
    Golden.check(Golden.read(ofTheBuild()), GOLDEN);
  }

  @Test
  void buildAndProcessGenerateTheSame() throws IOException {
    assertThat(Golden.differences(inProcess("one"), Golden.read(ofTheBuild()))).isEmpty();
  }

  @Test
  void generatingTwiceGivesTheSameBytes() throws IOException {
    assertThat(inProcess("one")).isNotEmpty().isEqualTo(inProcess("two"));
  }

  @Test
  void differenceNamesFileAndLine() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/Changed.java"), "same\nold\n");
    Files.writeString(folder.resolve("a/Gone.java"), "");
    SortedMap<String, String> generated =
        new TreeMap<>(Map.of("a/Changed.java", "same\nnew\n", "a/New.java", ""));

    assertThatThrownBy(() -> Golden.compare(generated, folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mvn test -Dgolden.update=true")
        .hasMessageContaining("a/Changed.java:2")
        .hasMessageContaining("golden    |old")
        .hasMessageContaining("generated |new")
        .hasMessageContaining("a/Gone.java: in the golden folder, but no longer generated")
        .hasMessageContaining("a/New.java: generated, but not in the golden folder");
  }

  private SortedMap<String, String> inProcess(String name) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    return GeneratedCode.of(CONTRACT, own, "io.streamwire.signalwire").sources();
  }

  private static Path ofTheBuild() {
    return Path.of(System.getProperty("generated.sources"), "src/main/java");
  }
}
