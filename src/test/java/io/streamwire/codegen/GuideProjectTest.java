package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String block(String language) throws IOException {
    return first("(?m)^```" + language + "\\n((?s:.*?))^```$");
  }

  private static String element(String name) throws IOException {
    return first("<" + name + ">([^<]+)<");
  }

  private static String first(String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(GUIDE));
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
