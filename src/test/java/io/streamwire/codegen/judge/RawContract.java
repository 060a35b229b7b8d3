package io.streamwire.codegen.judge;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** A contract as its document has it: a tree of YAML or JSON that no OpenAPI parser has touched. */
public final class RawContract {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;

  private RawContract(JsonNode root) {
    this.root = root;
  }

  /** Reads a file. */
  public static RawContract read(Path file) throws IOException {
    return new RawContract(mapper(file).readTree(file.toFile()));
  }

  private static ObjectMapper mapper(Path file) {
    if (file.toString().endsWith(".json")) {
      return new ObjectMapper();
    }
    LoaderOptions large = new LoaderOptions();
    large.setCodePointLimit(StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
    return new ObjectMapper(YAMLFactory.builder().loaderOptions(large).build());
  }

  JsonNode root() {
    return root;
  }

  /** Returns whether this is OpenAPI 3: only then are its operations judged. */
  boolean isJudged() {
    return root.path("openapi").asText().startsWith("3.");
  }

  boolean isJsonSchema() {
    return root.path("openapi").asText().startsWith("3.1");
  }

  /** Returns what a node stands for: itself, or what its reference points at. */
  JsonNode resolve(JsonNode node) {
    JsonNode target = node;
    for (int hops = 0; target.path("$ref").isTextual() && hops < 20; hops++) {
      String reference = target.get("$ref").asText();
      if (!reference.startsWith("#/")) {
        return MissingNode.getInstance();
      }
      target = root.at(unescaped(reference.substring(1)));
    }
    return target;
  }

  private static String unescaped(String pointer) {
    return pointer.replace("%7B", "{").replace("%7D", "}").replace("%20", " ");
  }

  /** Returns all operations below {@code paths}. */
  public List<RawOperation> operations() {
    List<RawOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      if (path.getKey().startsWith("x-")) {
        continue;
      }
      JsonNode item = resolve(path.getValue());
      for (String method : METHODS) {
        if (item.path(method).isObject()) {
          JsonNode tree = item.get(method);
          operations.add(
              new RawOperation(
                  method.toUpperCase(Locale.ROOT),
                  path.getKey(),
                  item,
                  tree,
                  parameters(item, tree)));
        }
      }
    }
    return operations;
  }

  private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
    Map<String, JsonNode> byPlace = new LinkedHashMap<>();
    for (JsonNode declared : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (JsonNode reference : declared) {
        JsonNode parameter = resolve(reference);
        String place = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        if (!place.isEmpty() && !isIgnored(place, name)) {
          byPlace.put(place + " " + name, parameter);
        }
      }
    }
    return List.copyOf(byPlace.values());
  }

  /**
   * OpenAPI 3.0.3, Parameter Object: definitions of the first three shall be ignored. The last is
   * for HTTP to state.
   */
  private static boolean isIgnored(String place, String name) {
    return place.equals("header")
        && List.of("accept", "content-type", "authorization", "content-length")
            .contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns what an operation sends. OpenAPI 3.0.3, Operation Object: where HTTP gives a body no
   * meaning, consumers shall ignore it; 3.1 permits it.
   */
  JsonNode body(RawOperation operation) {
    if (!isJsonSchema() && List.of("GET", "HEAD").contains(operation.method())) {
      return MissingNode.getInstance();
    }
    return resolve(operation.tree().path("requestBody"));
  }

  /** Returns the security requirements that hold for an operation; missing if there are none. */
  JsonNode security(RawOperation operation) {
    return operation.tree().has("security")
        ? operation.tree().get("security")
        : root.path("security");
  }

  JsonNode scheme(String key) {
    return resolve(root.path("components").path("securitySchemes").path(key));
  }
}
