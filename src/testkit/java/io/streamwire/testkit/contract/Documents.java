package io.streamwire.testkit.contract;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The parsed files of a contract, each read once. Thread-safe after {@link #readAll} has returned.
 */
final class Documents {

  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final ObjectMapper YAML = yaml();

  private final Map<URI, JsonNode> read = new LinkedHashMap<>();
  private final URI root;

  private Documents(URI root) {
    this.root = root;
  }

  private static ObjectMapper yaml() {
    LoaderOptions large = new LoaderOptions();
    large.setCodePointLimit(StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
    return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(large).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /**
   * Reads a contract and the files that it references.
   *
   * @throws IllegalArgumentException if it is not an OpenAPI 3.0 or 3.1 contract
   * @throws UncheckedIOException if a file cannot be read
   */
  static Documents readAll(Path contract) {
    Documents documents = new Documents(contract.toAbsolutePath().normalize().toUri());
    documents.read(documents.root);
    String version = documents.root().text("openapi");
    if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
      throw new IllegalArgumentException(
          contract + ": openapi is \"" + version + "\" (expected: 3.0.x or 3.1.x)");
    }
    return documents;
  }

  private void read(URI place) {
    if (read.containsKey(place)) {
      return;
    }
    JsonNode tree;
    try {
      String text = Files.readString(Path.of(place));
      tree = (text.stripLeading().startsWith("{") ? JSON : YAML).readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("contract: cannot read " + place, e);
    }
    read.put(place, tree);
    readReferenced(place, tree);
  }

  private void readReferenced(URI from, JsonNode node) {
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual() && !reference.asText().startsWith("#")) {
      URI target = file(from.resolve(reference.asText()));
      if ("file".equals(target.getScheme())) {
        read(target);
      }
    }
    node.forEach(child -> readReferenced(from, child));
  }

  /** Returns the root of the contract. */
  ContractNode root() {
    return new ContractNode(this, root, "", tree(root));
  }

  boolean is31() {
    return root().text("openapi").startsWith("3.1");
  }

  /** Returns the files that were read. */
  Map<URI, JsonNode> all() {
    return read;
  }

  /** Returns the target of a reference; a missing node if it does not exist. */
  ContractNode target(URI from, String reference) {
    URI target = from.resolve(reference.replace("{", "%7B").replace("}", "%7D"));
    String fragment = target.getFragment(); // decoded
    String pointer = fragment == null || !fragment.startsWith("/") ? "" : fragment;
    return new ContractNode(this, file(target), pointer, tree(file(target)).at(pointer));
  }

  private JsonNode tree(URI place) {
    JsonNode tree = read.get(place);
    return tree == null ? JSON.missingNode() : tree;
  }

  private static URI file(URI target) {
    String text = target.toString();
    int fragment = text.indexOf('#');
    URI file = fragment < 0 ? target : URI.create(text.substring(0, fragment));
    // Normalizes the URI: a resolved file URI has one slash, one from a path has three.
    return "file".equals(file.getScheme()) ? Path.of(file).toUri() : file;
  }
}
