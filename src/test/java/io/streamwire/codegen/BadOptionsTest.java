package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.codegen.contract.SpecError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An invalid option is an error of one sentence with the expected value, and nothing is generated.
 */
class BadOptionsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Pets, version: 1.0.0}
      tags: [{name: pets}]
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            tags: [pets]
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'204': {description: Fine.}}
      """;

  @TempDir Path folder;

  @Test
  void unknownOptionNamesThoseThereAre() throws IOException {
    assertThat(refusal(g -> g.with("clientname", "PetClient")))
        .isEqualTo(
            "configOptions: clientname is not an option of the generator streamwire (expected:"
                + " clientName, basePackage, requireOperationId, allowDanglingReferences, keepUnknownProperties,"
                + " documents)");
  }

  @Test
  void flagIsTrueOrFalse() throws IOException {
    assertThat(refusal(g -> g.with("documents", "html")))
        .isEqualTo("documents: html (expected: true or false)");
    assertThat(refusal(g -> g.with("requireOperationId", "yes")))
        .isEqualTo("requireOperationId: yes (expected: true or false)");
  }

  @Test
  void anotherLibraryIsRefused() throws IOException {
    assertThat(refusal(g -> g.withLibrary("okhttp-gson")))
        .isEqualTo(
            "library: okhttp-gson is not supported by the generator streamwire (expected:"
                + " retrofit2, or no library)");
  }

  @Test
  void folderWithoutTemplatesIsRefused() throws IOException {
    assertThat(refusal(g -> g.withTemplates("src/site")))
        .startsWith("templateDirectory: ")
        .endsWith(
            "src/site contains none of Streamwire's templates (expected: a folder with a changed"
                + " client.mustache, resource.mustache, api.mustache or model.mustache, or no"
                + " templateDirectory)");
  }

  @ParameterizedTest
  @CsvSource({"pet client", "petClient", "3Pets", "Pet-Client"})
  void clientNameIsAClassName(String name) throws IOException {
    assertThat(refusal(g -> g.withClient(name)))
        .isEqualTo("clientName: " + name + " (expected: a name like ShopClient)");
  }

  @Test
  void clientNameIsNoOtherClassOfGeneratedCode() throws IOException {
    assertThat(refusal(g -> g.withClient("ClientCore")))
        .isEqualTo(
            "clientName: ClientCore is a name that generated code uses for another class"
                + " (expected: a name like ShopClient)");
    assertThat(refusal(g -> g.withClient("PetsApi")))
        .isEqualTo(
            "clientName: PetsApi is the name of the Retrofit interface of the tag Pets (expected:"
                + " a name like ShopClient)");
  }

  @ParameterizedTest
  @CsvSource({"com.Acme", "com..acme", "com/acme", ".acme", "com.acme.", "com.class"})
  void basePackageIsAPackage(String name) throws IOException {
    assertThat(refusal(g -> g.intoPackage(name)))
        .isEqualTo("basePackage: " + name + " (expected: a package like com.acme.shop)");
  }

  private String refusal(UnaryOperator<Generation> options) throws IOException {
    Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Path output = folder.resolve("output");
    Throwable end = catchThrowable(() -> options.apply(Generation.of(contract, output)).run());
    assertThat(end).isInstanceOf(SpecError.class);
    assertThat(output).doesNotExist();
    return end.getMessage();
  }
}
