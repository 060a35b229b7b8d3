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
 * A contract, as text and as a tree whose references can be followed.
 *
 * @param name the name of its file
 * @param text the whole text
 * @param tree what the text says
 * @param sources in which file and on which line each node stands
 */
public record ContractDocument(String name, String text, JsonNode tree, SourceLocations sources) {

  /** YAML's parser stops at three million characters unless it is told otherwise. */
  static final LoaderOptions LARGE = large();

  /** Reads YAML and refuses a key that is written twice. */
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

  /** Reads a file, and with it every file that its references reach. */
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
                + ": a YAML alias, which not every tool reads alike (expected: $ref)");
      }
    }
    return YAML.readTree(text);
  }

  public Version version() {
    return Version.of(tree.at("/info/version").asText());
  }

  /** Returns whether it is of OpenAPI 3.1 or newer, whose schemas are JSON Schema's. */
  public boolean isOpenApi31() {
    return tree.path("openapi").asText().matches("3\\.[1-9].*");
  }

  /** Follows {@code $ref} to a node that has none. */
  public JsonNode follow(JsonNode node) {
    JsonNode at = node;
    for (int hops = 0; at.has("$ref"); hops++) {
      String ref = at.get("$ref").asText();
      at = ref.startsWith("#/") ? tree.at(Pointers.ofReference(ref)) : at.path("$ref").path("");
      if (at.isMissingNode() || hops > 100) {
        throw new IllegalArgumentException(
            name + ": " + ref + " points at nothing (expected: a node of this document)");
      }
    }
    return at;
  }
}
