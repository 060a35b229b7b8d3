package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.streamwire.governance.CannotRunException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * A contract as text and as a tree.
 *
 * @param name the name of its file
 * @param text the whole text
 * @param tree the parsed text
 * @param sources file and line of each node
 */
public record ContractDocument(String name, String text, JsonNode tree, SourceLocations sources) {

  /** Without this option the YAML parser rejects more than three million characters. */
  static final LoaderOptions LARGE = large();

  /** Reads YAML and rejects duplicate keys. */
  public static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .loaderOptions(LARGE)
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build());

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static LoaderOptions large() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(500);
    return options;
  }

  /** Reads a file and all files that it refers to. */
  public static ContractDocument read(Path file) throws IOException {
    return Bundle.read(file);
  }

  public static ContractDocument of(String name, String text) throws JsonProcessingException {
    return new ContractDocument(name, text, tree(name, text), SourceLocations.of(name, text));
  }

  public static ContractDocument of(String name, JsonNode tree) throws JsonProcessingException {
    String text = YAML.writeValueAsString(tree);
    return new ContractDocument(name, text, tree, SourceLocations.of(name, text));
  }

  static JsonNode tree(String name, String text) throws JsonProcessingException {
    if (name.endsWith(".json")) {
      return JSON.readTree(text);
    }
    for (Event event : new Yaml(LARGE).parse(new StringReader(text))) {
      if (event instanceof AliasEvent) {
        throw new CannotRunException(
            name
                + ":"
                + (event.getStartMark().getLine() + 1)
                + ": YAML alias, which tools read differently (expected: $ref)");
      }
    }
    return YAML.readTree(text);
  }

  public Version version() {
    return Version.of(tree.at("/info/version").asText());
  }

  /** Returns whether the contract is OpenAPI 3.1 or newer, with schemas of JSON Schema 2020-12. */
  public boolean isOpenApi31() {
    return tree.path("openapi").asText().matches("3\\.[1-9].*");
  }

  /**
   * Follows {@code $ref} until a node has none.
   *
   * @throws IllegalArgumentException if a target does not exist
   */
  public JsonNode follow(JsonNode node) {
    JsonNode at = node;
    for (int hops = 0; at.has("$ref"); hops++) {
      String ref = at.get("$ref").asText();
      at = ref.startsWith("#/") ? tree.at(Pointers.ofReference(ref)) : at.path("$ref").path("");
      if (at.isMissingNode() || hops > 100) {
        throw new IllegalArgumentException(
            name + ": " + ref + " has no target (expected: a node of this document)");
      }
    }
    return at;
  }
}
