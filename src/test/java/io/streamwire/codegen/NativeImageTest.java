package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native-image metadata of a client. */
class NativeImageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void adaptersAndInterfacesAreNamed() throws IOException {
    generate(
        """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              parameters: [{name: limit, in: query, schema: {type: integer}}]
              responses:
                '200':
                  description: Pets.
                  headers: {X-Total: {schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
          /visits:
            get: {operationId: visit, tags: [visits], responses: {'204': {description: Fine.}}}
        components:
          schemas:
            Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
            Kind: {type: string, enum: [cat]}
        """);
    assertThat(read("proxy-config.json"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"interfaces": ["team.api.PetsApi"]}, {"interfaces": ["team.api.VisitsApi"]}]
                """));
    assertThat(read("reflect-config.json"))
        .isEqualTo(
            JSON.readTree(
                """
                [
                  {"name": "team.model.KindJsonAdapter",
                   "methods": [{"name": "<init>", "parameterTypes": ["com.squareup.moshi.Moshi"]}]},
                  {"name": "team.model.PetJsonAdapter",
                   "methods": [{"name": "<init>", "parameterTypes": ["com.squareup.moshi.Moshi"]}]},
                  {"name": "team.api.PetsApi", "queryAllDeclaredMethods": true},
                  {"name": "team.api.VisitsApi", "queryAllDeclaredMethods": true}
                ]
                """));
  }

  @Test
  void contractOfNothingHasEmptyLists() throws IOException {
    generate(
        """
        openapi: 3.0.3
        info: {title: Nothing, version: 1.0.0}
        paths: {}
        components: {schemas: {Kind: {type: string, enum: [cat]}}}
        """);
    assertThat(read("proxy-config.json")).isEmpty();
    assertThat(read("reflect-config.json")).hasSize(1);
  }

  /** The jar's own files were made from the sources, not from the plans. */
  @Test
  void ourContractGivesWhatTheJarHolds() throws IOException {
    Generation.of(Path.of("api-spec/streams.openapi.yaml"), folder.resolve("sdk"))
        .intoPackage("io.streamwire.signalwire")
        .withClient("SignalWireClient")
        .run();
    Path jar = Path.of("src/main/resources/META-INF/native-image/io.streamwire/streamwire");
    Path generated =
        folder.resolve(
            "sdk/src/main/resources/META-INF/native-image/io.streamwire.signalwire/SignalWireClient");
    for (String file : new String[] {"proxy-config.json", "reflect-config.json"}) {
      assertThat(Files.readString(generated.resolve(file)))
          .isEqualTo(Files.readString(jar.resolve(file)));
    }
  }

  private void generate(String contract) throws IOException {
    Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
    Generation.of(file, folder.resolve("sdk")).withClient("TeamClient").run();
  }

  private JsonNode read(String file) throws IOException {
    Path generated = folder.resolve("sdk/src/main/resources/META-INF/native-image/team/TeamClient");
    return JSON.readTree(generated.resolve(file).toFile());
  }
}
