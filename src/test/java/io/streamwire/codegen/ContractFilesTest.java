package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamwire.codegen.contract.SpecError;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract of several files becomes the client that one of a single file would. */
class ContractFilesTest {

  private static final Path ROOT = Path.of("src/test/resources/contract-files/root.yaml");

  @TempDir Path folder;

  @Test
  void filesOfEachKindAreReadWhereverTheyLie() throws IOException {
    GeneratedCode code = GeneratedCode.of(ROOT, folder).compile();

    Set<String> models =
        code.sources().keySet().stream()
            .filter(file -> file.contains("/model/"))
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    assertThat(models)
        .containsExactlyInAnyOrder(
            "Address.java",
            "Animal.java",
            "Country.java",
            "Failure.java",
            "Mail.java",
            "Org.java",
            "Pet.java",
            "PetsParams.java",
            "User.java",
            "UsersParams.java");
    assertThat(code.sources().get("generated/api/DefaultApi.java"))
        .contains("Call<List<User>> users(@Query(\"page\") @Nullable Long page)")
        .contains("Call<Org> orgs()")
        .contains("Call<Void> addOrg(@Body Org request)")
        .as("the same path under another name")
        .contains("@GET(\"again\")");
    assertThat(code.sources().get("generated/model/Animal.java"))
        .contains("tag(\"pet\", Pet.class)");
  }

  @Test
  void fileOfVersion31IsReadToo() throws IOException {
    Path copy = folder.resolve("copy");
    List<Path> files;
    try (Stream<Path> all = Files.walk(ROOT.getParent())) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path to = copy.resolve(ROOT.getParent().relativize(file));
      Files.createDirectories(to.getParent());
      Files.writeString(to, Files.readString(file).replace("openapi: 3.0.3", "openapi: 3.1.0"));
    }

    GeneratedCode code = GeneratedCode.of(copy.resolve("root.yaml"), folder).compile();

    assertThat(code.sources()).containsKeys("generated/model/Address.java");
  }

  @Test
  void pathOfTheComponentsIsAPath() throws IOException {
    String contract =
        """
        openapi: 3.1.0
        info: {title: People, version: 1.0.0}
        paths:
          /people: {$ref: '#/components/pathItems/People'}
          /men: {$ref: '#/components/pathItems/People'}
        components:
          pathItems:
            People:
              parameters: [{name: page, in: query, schema: {type: integer}}]
              get:
                operationId: people
                responses: {'204': {description: None.}}
        """;

    String api = GeneratedCode.of(contract, folder).sources().get("generated/api/DefaultApi.java");

    assertThat(api)
        .contains("@GET(\"people\")\n  Call<Void> people(@Query(\"page\") @Nullable Long page);")
        .contains("@GET(\"men\")\n  Call<Void> peopleOperation(@Query(\"page\")");
  }

  @Test
  void referenceThatCannotBeReadNamesFileAndReference() throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(
        contract,
        """
        openapi: 3.0.3
        info: {title: Missing, version: 1.0.0}
        paths:
          /a: {$ref: 'part.yaml#/a'}
        """);
    Files.writeString(
        folder.resolve("part.yaml"),
        """
        a:
          get:
            operationId: a
            responses: {'200': {$ref: 'none.yaml#/Reply'}}
        """);

    assertThatThrownBy(() -> Bundle.of(contract.toUri()))
        .isInstanceOf(SpecError.class)
        .hasMessageContaining(folder.resolve("part.yaml") + ": none.yaml#/Reply cannot be read");
    Files.writeString(folder.resolve("none.yaml"), "Other: {description: Other.}");
    assertThatThrownBy(() -> Bundle.of(contract.toUri()))
        .hasMessageContaining(
            folder.resolve("part.yaml") + ": none.yaml#/Reply: there is no /Reply in ");
  }

  @Test
  void operationThatTheParserLosesIsNamed() throws IOException {
    var tree =
        new ObjectMapper()
            .readTree(
                "{\"paths\": {\"/a/{b}\": {\"get\": {\"operationId\": \"a\"}, \"post\": {}}}}");

    assertThatThrownBy(() -> WholeContract.requireAll(new OpenAPI().paths(new Paths()), tree))
        .isInstanceOf(SpecError.class)
        .hasMessage(
            "#/paths/~1a~1{b}/post: the parser dropped it, and 1 more"
                + " (expected: an operation as OpenAPI describes them)");
  }

  @Test
  void schemaThatTheParserLosesIsNamed() throws IOException {
    var tree =
        new ObjectMapper()
            .readTree(
                "{\"components\": {\"schemas\": {\"a/b\": {\"type\": \"string\"}, \"x-note\": 1}}}");

    assertThatThrownBy(() -> WholeContract.requireAll(new OpenAPI(), tree))
        .isInstanceOf(SpecError.class)
        .hasMessage(
            "#/components/schemas/a~1b: the parser dropped it"
                + " (expected: a schema as OpenAPI describes them)");
  }
}
