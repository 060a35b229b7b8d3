package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation that gets one more optional parameter keeps its Java methods. */
class OneMoreParameterTest {

  private static final Path CONTRACTS = Path.of("src/test/resources/codegen/many-parameters");

  @TempDir private Path folder;

  @Test
  void methodsOfTheClientStay() throws IOException {
    List<String> before = methods("contract.yaml");
    List<String> after = methods("one-more.yaml");

    assertThat(before).hasSize(16);
    assertThat(after).isEqualTo(before);
  }

  private List<String> methods(String contract) throws IOException {
    return GeneratedCode.of(CONTRACTS.resolve(contract), folder.resolve(contract))
        .sources()
        .get("generated/Operations.java")
        .lines()
        .filter(line -> line.startsWith("  public ") && line.contains("("))
        .toList();
  }
}
