package io.streamwire.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A contract that cannot become correct code stops the build with an error that names the place.
 */
@ResourceLock(Resources.SYSTEM_ERR)
class BadContractTest {

  @TempDir Path folder;

  @Test
  void missingOperationIdNamesTheOperation() {
    String contract =
        """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Fine.}}
        """;

    assertThat(refusal(contract)).contains("GET /pets/{id}: has no operationId (expected: ");
  }

  @Test
  void textThatIsNoYamlNamesTheLine() {
    String contract =
        """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets: [
        """;

    assertThat(refusal(contract)).contains("line 5");
  }

  @Test
  void yamlThatIsNoContractSaysWhatIsMissing() {
    assertThat(refusal("openapi: 3.0.3\npaths: {}")).contains("attribute info is missing");
  }

  @Test
  void brokenRuleOfOpenApiNamesThePlace() {
    String contract =
        """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets:
            get:
              operationId: listPets
              respones: {'204': {description: Fine.}}
        """;

    assertThat(refusal(contract)).contains("paths.'/pets'(get).respones is unexpected");
  }

  @Test
  void referenceToNothingNamesTheReference() {
    String contract =
        """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200':
                  description: Fine.
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Pett'}}
        """;

    assertThat(refusal(contract)).contains("#/components/schemas/Pett");
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("missing.yaml");

    assertThat(refusal(() -> GeneratedCode.of(missing, folder))).contains(missing.toString());
  }

  private String refusal(String contract) {
    return refusal(() -> GeneratedCode.of(contract, folder));
  }

  /** Returns what a person at the build sees: what the generator logs, and what ends it. */
  private static String refusal(ThrowingCallable generation) {
    PrintStream console = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setErr(new PrintStream(logged, true, UTF_8));
    try {
      Throwable end = catchThrowable(generation);
      assertThat(end).as("generation stops").isNotNull();
      return logged.toString(UTF_8) + end;
    } finally {
      System.setErr(console);
    }
  }
}
