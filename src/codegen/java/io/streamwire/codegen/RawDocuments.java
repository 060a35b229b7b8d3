package io.streamwire.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** The files of a contract as JSON trees, before the OpenAPI parser. Each file is read once. */
final class RawDocuments {

  private final ObjectMapper json = exact(new ObjectMapper());
  private final ObjectMapper yaml = exact(new ObjectMapper(yamlFactory()));
  private final Map<URI, JsonNode> read = new HashMap<>();

  private static ObjectMapper exact(ObjectMapper mapper) {
    return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  private static YAMLFactory yamlFactory() {
    LoaderOptions large = new LoaderOptions();
    large.setCodePointLimit(StreamReadConstraints.DEFAULT_MAX_STRING_LEN);
    large.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return YAMLFactory.builder().loaderOptions(large).build();
  }

  /** Returns the URI of a contract; {@code null} if it is not a file. */
  static @Nullable URI place(@Nullable String inputSpec) {
    if (inputSpec == null || inputSpec.isBlank() || inputSpec.matches("(?i)https?:.*")) {
      return null;
    }
    Path file =
        inputSpec.matches("(?i)file:.*") ? Path.of(URI.create(inputSpec)) : Path.of(inputSpec);
    return Files.isRegularFile(file) ? file.toAbsolutePath().normalize().toUri() : null;
  }

  /**
   * Returns a document.
   *
   * @throws IOException if it cannot be read
   */
  JsonNode document(URI place) throws IOException {
    JsonNode tree = read.get(place);
    if (tree == null) {
      try (InputStream in = place.toURL().openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        tree = tree(text);
      }
      read.put(place, tree);
    }
    return tree;
  }

  private JsonNode tree(String text) throws IOException {
    if (!text.stripLeading().startsWith("{")) {
      return yaml.readTree(text);
    }
    try {
      return json.readTree(text);
    } catch (JsonProcessingException flow) {
      return yaml.readTree(text); // YAML uses braces too
    }
  }

  /** Returns the target of a reference in a document. */
  static URI resolve(URI from, String reference) throws IOException {
    try {
      return from.resolve(new URI(escaped(reference))).normalize();
    } catch (URISyntaxException malformed) {
      throw new IOException("it is not a reference", malformed);
    }
  }

  /**
   * Resolves a reference. It may contain characters that a URI may not, such as the braces of a
   * path.
   */
  private static String escaped(String reference) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean forbidden = " {}|^`<>\"".indexOf(c) >= 0;
      text.append(forbidden ? "%" + Integer.toHexString(c) : c == '\\' ? "/" : String.valueOf(c));
    }
    return text.toString();
  }

  /** Returns the URI of a document without its fragment. */
  static URI file(URI target) {
    String text = target.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? target : URI.create(text.substring(0, fragment));
  }
}
