package io.streamwire.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import io.streamwire.support.MarkdownFile;
import io.streamwire.support.MarkdownFile.Block;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The code in documents. A block of Java is a region of a class that is compiled, named in a
 * comment before the block as {@code SampleClass.region}; or a whole file, compiled here.
 */
class DocumentedCodeTest {

  /** Where classes with regions are; those of other projects are compiled by their builds. */
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("src/test/java/io/streamwire/samples"),
          Path.of("src/it/own-contract/src/test/java/com/acme"),
          Path.of("src/it/modules/src/main/java"));

  private static final String ELSEWHERE = "compiled by GuideProjectTest";

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |final )*(?:class|interface|record) (\\w+)");

  @TempDir Path folder;

  static Stream<Block> regions() {
    return blocks("java").filter(block -> !isFile(block) && !block.marker().startsWith(ELSEWHERE));
  }

  static Stream<Block> xml() {
    return blocks("xml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("regions")
  void javaIsARegionOfACompiledClass(Block block) throws IOException {
    assertThat(block.marker())
        .as("the line before the block (expected: <!-- SampleClass.region -->)")
        .matches("[\\w-]+\\.\\w+");
    String[] sample = block.marker().split("\\.", -1);
    assertThat(block.code()).isEqualTo(region(sample[0], sample[1]));
  }

  @Test
  void wholeFilesCompile() throws IOException {
    List<Path> files = blocks("java").filter(DocumentedCodeTest::isFile).map(this::write).toList();
    assertThat(files).isNotEmpty();
    Compilation.of(folder, folder.resolve("classes"), ClassPath.TESTS).orThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("xml")
  void xmlIsWellFormed(Block block) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler());
    // A block may have several elements, as a list of dependencies has.
    InputSource elements = new InputSource(new StringReader("<all>" + block.code() + "</all>"));

    assertThatCode(() -> parser.parse(elements)).doesNotThrowAnyException();
  }

  /** Returns the lines between {@code // sample name} and {@code // end}, without indentation. */
  static String region(String className, String name) throws IOException {
    Path file =
        SAMPLES.stream()
            .map(folder -> folder.resolve(className + ".java"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no sample class " + className));
    Matcher lines =
        Pattern.compile("\\n *// sample " + name + "\\n(.*?)\\n *// end\\n", Pattern.DOTALL)
            .matcher(Files.readString(file));
    assertThat(lines.find()).as("// sample %s in %s.java", name, className).isTrue();
    return lines.group(1).stripIndent() + "\n";
  }

  private static Stream<Block> blocks(String language) {
    return MarkdownFile.all()
        .flatMap(file -> file.blocks().stream())
        .filter(block -> block.language().equals(language));
  }

  private static boolean isFile(Block block) {
    return block.marker().isEmpty() && TYPE.matcher(block.code()).find();
  }

  private Path write(Block block) {
    Matcher type = TYPE.matcher(block.code());
    assertThat(type.find()).isTrue();
    String page = block.path().getFileName().toString().replace(".md", "") + block.line();
    try {
      Path file = folder.resolve(page).resolve(type.group(1) + ".java");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, block.code());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
