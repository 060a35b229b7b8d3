package io.streamwire.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.contract.SourceLocations.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract of several files, merged into one document. */
class BundleTest {

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ContractDocument read() throws IOException {
    return ContractDocument.read(folder.resolve("api.yaml"));
  }

  @Test
  void contractOfOneFileIsUnchanged() throws Exception {
    String text = "openapi: 3.0.3\n# words\ncomponents: {schemas: {A: {type: string}}}\n";
    write("api.yaml", text);

    assertThat(read().text()).isEqualTo(text);
  }

  @Test
  void targetsInOtherFilesBecomeComponentsWithTheirNames() throws Exception {
    write(
        "api.yaml",
        """
        openapi: 3.0.3
        paths:
          /a: {$ref: 'paths/a.yaml'}
        components:
          schemas:
            Mine: {$ref: 'schemas/all.yaml#/components/schemas/Pet'}
            Own: {type: string}
        """);
    write(
        "paths/a.yaml",
        """
        get:
          responses:
            '200':
              description: d
              content: {application/json: {schema: {$ref: '../schemas/big-dog.json'}}}
        """);
    write(
        "schemas/big-dog.json",
        "{\"properties\": {\"of\": {\"$ref\": \"all.yaml#/components/schemas/Pet\"}}}");
    write(
        "schemas/all.yaml",
        """
        components:
          schemas:
            Pet:
              properties:
                next: {$ref: '#/components/schemas/Pet'}
                own: {$ref: '../api.yaml#/components/schemas/Own'}
                other: {$ref: '#/components/schemas/Other'}
            Other: {type: integer}
        """);

    ContractDocument contract = read();

    assertThat(contract.tree())
        .isEqualTo(
            ContractDocument.tree(
                "expected",
                """
                openapi: 3.0.3
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: d
                          content: {application/json: {schema: {$ref: '#/components/schemas/BigDog'}}}
                components:
                  schemas:
                    Mine:
                      properties:
                        next: {$ref: '#/components/schemas/Mine'}
                        own: {$ref: '#/components/schemas/Own'}
                        other: {$ref: '#/components/schemas/Other'}
                    Own: {type: string}
                    BigDog: {properties: {of: {$ref: '#/components/schemas/Mine'}}}
                    Other: {type: integer}
                """));
    assertThat(contract.sources().place("/components/schemas/Other/type"))
        .isEqualTo(new Place(folder.resolve("schemas/all.yaml").toString(), 8));
  }

  /** The contract's own component with the same name is not the target of the reference. */
  @Test
  void targetWithAnExistingNameIsRenamed() throws Exception {
    write(
        "api.yaml",
        "components: {schemas: {A: {items: {$ref: 'b.yaml#/components/schemas/B'}}, B: {type: string}}}");
    write("b.yaml", "components: {schemas: {B: {type: string, maxLength: 3}}}");

    assertThat(read().tree().at("/components/schemas/A/items/$ref").asText())
        .isEqualTo("#/components/schemas/B2");
    assertThat(read().tree().at("/components/schemas/B2/maxLength").asInt()).isEqualTo(3);
  }

  @Test
  void mappingOfADiscriminatorMayReferToOtherFiles() throws Exception {
    write(
        "api.yaml",
        "components: {schemas: {A: {discriminator: {propertyName: k, mapping: {dog: 'dog.yaml'}}}}}");
    write("dog.yaml", "{type: object, properties: {k: {type: string}}}");

    assertThat(read().tree().at("/components/schemas/A/discriminator/mapping/dog").asText())
        .isEqualTo("#/components/schemas/Dog");
    assertThat(read().tree().at("/components/schemas/Dog/type").asText()).isEqualTo("object");
  }

  @Test
  void brokenAndNetworkReferencesAreUnchanged() throws Exception {
    String text =
        "components: {schemas: {A: {$ref: 'gone.yaml#/A'}, B: {$ref: 'https://example.com/b.yaml'}}}";
    write("api.yaml", text);

    assertThat(read().text()).isEqualTo(text);
  }

  @Test
  void invalidYamlIsReportedWithItsFile() throws Exception {
    write("api.yaml", "components: {schemas: {A: {$ref: 'b.yaml'}}}");
    write("b.yaml", "a: {");

    assertThatThrownBy(this::read)
        .isInstanceOf(CannotRunException.class)
        .hasMessageStartingWith(folder.resolve("b.yaml") + ": not valid YAML or JSON");
  }
}
