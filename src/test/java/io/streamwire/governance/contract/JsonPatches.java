package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.util.Map;

/** Applies JSON Patch (RFC 6902) with short names for long pointers. */
public final class JsonPatches {

  private final Map<String, String> names;

  public JsonPatches(Map<String, String> names) {
    this.names = names;
  }

  public JsonNode apply(JsonNode contract, JsonNode operations)
      throws IOException, JsonPatchException {
    JsonNode expanded = operations.deepCopy();
    for (JsonNode operation : expanded) {
      for (String field : new String[] {"path", "from"}) {
        if (operation.has(field)) {
          ((ObjectNode) operation).put(field, expand(operation.get(field).asText()));
        }
      }
    }
    return JsonPatch.fromJson(expanded).apply(contract.deepCopy());
  }

  private String expand(String pointer) {
    int end = pointer.indexOf('/');
    String head = end < 0 ? pointer : pointer.substring(0, end);
    return head.isEmpty() ? pointer : names.get(head) + pointer.substring(head.length());
  }
}
