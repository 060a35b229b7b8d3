package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;

/** A contract, as text and as a tree whose references can be followed. */
public record ContractDocument(String name, String text, JsonNode tree) {

  /** Reads YAML and refuses a key that is written twice. */
  public static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  public static ContractDocument read(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readString(file));
  }

  public static ContractDocument of(String name, String text) throws JsonProcessingException {
    for (Event event : new Yaml().parse(new StringReader(text))) {
      if (event instanceof AliasEvent) {
        throw new IllegalArgumentException(
            name
                + ":"
                + (event.getStartMark().getLine() + 1)
                + ": a YAML alias, which not every tool reads alike (expected: $ref)");
      }
    }
    return new ContractDocument(name, text, YAML.readTree(text));
  }

  public static ContractDocument of(String name, JsonNode tree) throws JsonProcessingException {
    return new ContractDocument(name, YAML.writeValueAsString(tree), tree);
  }

  public Version version() {
    return Version.of(tree.at("/info/version").asText());
  }

  /** Follows {@code $ref} to a node that has none. */
  public JsonNode follow(JsonNode node) {
    JsonNode at = node;
    for (int hops = 0; at.has("$ref"); hops++) {
      String ref = at.get("$ref").asText();
      at = ref.startsWith("#/") ? tree.at(ref.substring(1)) : at.path("$ref");
      if (at.isMissingNode() || hops > 100) {
        throw new IllegalArgumentException(
            name + ": " + ref + " points at nothing (expected: a node of this document)");
      }
    }
    return at;
  }
}
