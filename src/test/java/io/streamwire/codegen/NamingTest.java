package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of names in {@code src/site/markdown/generator.md}. */
class NamingTest {

  private static final Path COLLISIONS =
      Path.of("src/test/resources/codegen/colliding-classes/contract.yaml");

  private static final String TAGGED =
      """
      openapi: 3.0.3
      info: {title: %s, version: 1.0.0}
      paths:
        /a: {get: {operationId: one, tags: ['%s'], responses: {'204': {description: None.}}}}
        /b: {get: {tags: ['%s'], responses: {'204': {description: None.}}}}
        /c/{id}: {get: {responses: {'204': {description: None.}}, parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}
      """;

  @TempDir Path folder;

  @Test
  void collidingNamesComeApartTheSameWayEachTime() throws IOException {
    assertThat(generated("one", COLLISIONS)).isEqualTo(generated("two", COLLISIONS));
  }

  @Test
  void namesOfTitleAndTags() throws IOException {
    assertThat(files("Pet Store API", "pet food", "Pet-Food API"))
        .contains(
            "team/PetStoreClient.java",
            "team/PetFood.java",
            "team/Operations.java",
            "team/api/PetFoodApi.java",
            "team/api/DefaultApi.java")
        .doesNotContain("team/PetFoodAPI.java");
    assertThat(files("3D printers", "日本", "4x4"))
        .contains(
            "team/Api3DPrintersClient.java",
            "team/Operations.java",
            "team/Default4x4.java",
            "team/api/DefaultApi.java",
            "team/api/Default4x4Api.java");
  }

  @Test
  void tagsThatDifferByCaseShareAClass() throws IOException {
    assertThat(files("Case", "PetStore", "Petstore"))
        .contains("team/PetStore.java", "team/api/PetStoreApi.java")
        .noneMatch(file -> file.contains("Petstore"));
  }

  @Test
  void operationWithoutIdIsNamedAfterMethodAndPath() throws IOException {
    Path contract = contract("Pets", "a", "a");
    assertThat(generated("named", contract).get("team/Operations.java"))
        .contains("public void getCId(String id) {");
  }

  private List<String> files(String title, String tag, String otherTag) throws IOException {
    Path contract = contract(title, tag, otherTag);
    return List.copyOf(generated("files" + title.hashCode(), contract).keySet());
  }

  private Path contract(String title, String tag, String otherTag) throws IOException {
    String text = TAGGED.formatted(title, tag, otherTag);
    return Files.writeString(folder.resolve("contract" + title.hashCode() + ".yaml"), text);
  }

  private SortedMap<String, String> generated(String name, Path contract) throws IOException {
    Path output = folder.resolve(name);
    Generation.of(contract, output).run();
    return Golden.read(output.resolve("src/main/java"));
  }
}
