package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import io.streamwire.support.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project of the guide "Generate with Maven": its Java compiles with its contract's client. */
class GuideProjectTest {

  private static final Path GUIDE = Path.of("src/site/markdown/generate-with-maven.md");

  @TempDir Path folder;

  @Test
  void javaOfTheGuideCompiles() throws IOException {
    Path contract = Files.writeString(folder.resolve("shop.yaml"), block("yaml"));
    String client = element("clientName");
    Generation.of(contract, folder.resolve("sdk"))
        .withClient(client)
        .intoPackage(element("basePackage"))
        .run();
    Path sources = folder.resolve("sdk/src/main/java");
    Files.writeString(sources.resolve("ShopTest.java"), block("java"));

    Compilation.of(sources, folder.resolve("classes"), ClassPath.TESTS).orThrow();
    assertThat(folder.resolve("classes/ShopTest.class")).exists();
  }

  private static String block(String language) {
    return MarkdownFile.read(GUIDE).code(language).get(0);
  }

  private static String element(String name) {
    Matcher found = Pattern.compile("<" + name + ">([^<]+)<").matcher(block("xml"));
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }
}
