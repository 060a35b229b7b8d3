package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamwire.support.ClassPath;
import io.streamwire.support.Compilation;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the reference of a client: what they say, and that their Java compiles. */
class DocumentsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Pets, version: '2.1', description: "All pets.\\n\\n# Heading\\n\\nText."}
      servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu}}}]
      tags: [{name: pets, description: What lives here.}]
      security: [{key: []}]
      paths:
        /pets/{id}:
          parameters: [{name: id, in: path, required: true, description: Which | one., schema: {type: string}, example: p1}]
          get:
            operationId: getPet
            tags: [pets]
            summary: Reads a pet.
            description: It must be there.
            responses:
              '200': {description: The pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              '404': {description: No such pet., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              5XX: {description: Later.}
          put:
            operationId: putPet
            tags: [pets]
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            responses: {'204': {description: Kept.}}
      components:
        securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
        schemas:
          Pet:
            type: object
            required: [name, kind, born, mother]
            properties:
              name: {type: string, example: Rex}
              kind: {type: string, enum: [cat, dog], example: dog}
              born: {type: string, format: date}
              weight: {type: number}
              mother: {type: object, required: [tags, age], properties: {tags: {type: array, items: {type: string}}, age: {type: integer, minimum: 3}}}
          Problem: {type: object, properties: {title: {type: string}}}
      """;

  @TempDir Path folder;

  @Test
  void referenceTellsEachOperation() throws IOException {
    Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    generate(contract);
    assertThat(folder.resolve("sdk/reference.md"))
        .content()
        .contains(
            """
            # Pets: reference

            Each sample has a variable `client`, a `TeamClient`; [README.md](README.md) shows how to build it.

            - [Pets](#pets)

            <a id="pets"></a>

            ## Pets: `client.pets()`

            What lives here.

            ### getPet

            `GET /pets/{id}`

            Reads a pet.

            It must be there.

            ```java
            import team.model.Pet;

            Pet result = client.pets().getPet("p1");
            ```

            | Argument | Type | In | Required | Meaning |
            |---|---|---|---|---|
            | `id` | `String` | path | yes | Which \\| one. |

            Returns `Pet`: The pet.

            | Status | Exception | Body | When |
            |---|---|---|---|
            | 404 | `NotFoundException` | `Problem` | No such pet. |
            | 5XX | `ServerException` |  | Later. |

            ### putPet
            """)
        .contains(
            """
            client.pets().putPet(
                "p1",
                Pet.builder()
                    .name("Rex")
                    .kind(PetKind.of("dog"))
                    .born(LocalDate.parse("2026-01-31"))
                    .mother(PetMother.builder().tags(List.of("tags")).age(3L).build())
                    .build());
            ```
            """);
  }

  @Test
  void readmeTellsHowToBegin() throws IOException {
    Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    generation(contract)
        .with("groupId", "com.acme")
        .with("artifactId", "pets")
        .with("artifactVersion", "7")
        .run();
    assertThat(folder.resolve("sdk/README.md"))
        .content()
        .startsWith("# Pets: Java client\n\nAll pets.\n\n**Heading**\n\nText.\n")
        .contains(
            "  <groupId>com.acme</groupId>\n  <artifactId>pets</artifactId>\n  <version>7</version>\n")
        .contains(
            """
            ```java
            import team.TeamClient;
            import team.model.Pet;

            try (TeamClient client = TeamClient.builder().key(System.getenv("KEY")).build()) {
              Pet result = client.pets().getPet("p1");
            }
            ```
            """)
        .contains("| `region(String region)` |")
        .doesNotContain("## Pages", "## Events");
  }

  @Test
  void documentsAreWrittenOnlyWhereTheyAreAskedFor() throws IOException {
    Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
    Generation.of(contract, folder.resolve("sdk")).run();
    assertThat(folder.resolve("sdk/README.md")).doesNotExist();
    assertThat(folder.resolve("sdk/reference.md")).doesNotExist();
  }

  /** What has no end, has no sample that a server would take; it compiles all the same. */
  @Test
  void schemaThatRequiresItselfHasASample() throws IOException {
    String contract =
        """
        openapi: 3.0.3
        info: {title: Endless, version: 1.0.0}
        paths:
          /nodes:
            post:
              operationId: add
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}
              responses: {'204': {description: Fine.}}
        components:
          schemas:
            Node:
              type: object
              required: [name, next, all]
              properties:
                name: {type: string}
                next: {$ref: '#/components/schemas/Node'}
                all: {type: array, items: {$ref: '#/components/schemas/Node'}}
        """;
    generate(Files.writeString(folder.resolve("contract.yaml"), contract));
    assertThat(folder.resolve("sdk/reference.md"))
        .content()
        .contains(
            "client.operations().add(Node.builder().name(\"name\").all(List.of()).build());\n");
    compileSamples();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bodies",
        "credentials",
        "dates",
        "enums",
        "event-streams",
        "files",
        "formats",
        "forms",
        "free-form-json",
        "hostile-texts",
        "multipart",
        "optional-body",
        "pagination",
        "parameters",
        "replies",
        "reserved-names"
      })
  void samplesOfAFeatureCompile(String feature) throws IOException {
    generate(Path.of("src/test/resources/codegen", feature, "contract.yaml"));
    compileSamples();
  }

  /** A body of each schema, so that each kind of class is made in a sample. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "colliding-classes",
        "colliding-names",
        "composition",
        "defaults",
        "discriminators",
        "empty-objects",
        "enums",
        "maps",
        "nullability",
        "numbers",
        "openapi-31",
        "read-write-only",
        "recursion",
        "reserved-names",
        "unions",
        "wide-object"
      })
  void samplesOfEachSchemaCompile(String feature) throws IOException {
    Path contract = Path.of("src/test/resources/codegen", feature, "contract.yaml");
    ObjectNode tree = (ObjectNode) Yaml.mapper().readTree(contract.toFile());
    ObjectNode paths = tree.has("paths") ? (ObjectNode) tree.get("paths") : tree.putObject("paths");
    tree.at("/components/schemas")
        .fieldNames()
        .forEachRemaining(
            schema -> {
              ObjectNode operation =
                  paths.putObject("/bodies/" + schema.replaceAll("\\W", "-")).putObject("post");
              operation.putObject("responses").putObject("204").put("description", "Fine.");
              operation
                  .putObject("requestBody")
                  .put("required", true)
                  .putObject("content")
                  .putObject("application/json")
                  .putObject("schema")
                  .put("$ref", "#/components/schemas/" + schema);
            });
    Path file = folder.resolve("contract.yaml");
    Yaml.mapper().writeValue(file.toFile(), tree);
    generate(file);
    compileSamples();
  }

  @Test
  void samplesOfOurContractCompile() throws IOException {
    generate(Path.of("api-spec/streams.openapi.yaml"));
    compileSamples();
  }

  private Generation generation(Path contract) {
    return Generation.of(contract, folder.resolve("sdk"))
        .withClient("TeamClient")
        .with("documents", "true");
  }

  private void generate(Path contract) {
    generation(contract).run();
  }

  private void compileSamples() throws IOException {
    Path sdk = folder.resolve("sdk");
    Path sources = sdk.resolve("src/main/java");
    Samples.write(sdk.resolve("reference.md"), sources, "Reference", "team.TeamClient");
    Samples.write(sdk.resolve("README.md"), sources, "Readme", "team.TeamClient");
    assertThat(Compilation.files(sources.resolve("samples"))).isNotEmpty();
    Compilation.of(sources, folder.resolve("classes"), ClassPath.RUN_TIME).orThrow();
  }
}
