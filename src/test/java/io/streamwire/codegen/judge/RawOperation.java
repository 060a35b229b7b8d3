package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An operation as the document has it.
 *
 * @param parameters the path item's and the operation's, the operation's winning, references
 *     followed
 */
public record RawOperation(
    String method, String path, JsonNode item, JsonNode tree, List<JsonNode> parameters) {

  /** Returns method and path. */
  public String name() {
    return method + " " + path;
  }

  List<JsonNode> parameters(String place) {
    return parameters.stream().filter(p -> p.path("in").asText().equals(place)).toList();
  }
}
