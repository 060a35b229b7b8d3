package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.util.Map;

/** Mutations of a contract as JSON Patch (RFC 6902), with short names for long pointers. */
public final class JsonPatches {

  private final Map<String, String> names;

  public JsonPatches(Map<String, String> names) {
    this.names = names;
  }

  public JsonNode apply(JsonNode contract, JsonNode operations)
      throws IOException, JsonPatchException {
    JsonNode spelled = operations.deepCopy();
    for (JsonNode operation : spelled) {
      for (String field : new String[] {"path", "from"}) {
        if (operation.has(field)) {
          ((ObjectNode) operation).put(field, spell(operation.get(field).asText()));
        }
      }
    }
    return JsonPatch.fromJson(spelled).apply(contract.deepCopy());
  }

  private String spell(String pointer) {
    int end = pointer.indexOf('/');
    String head = end < 0 ? pointer : pointer.substring(0, end);
    return head.isEmpty() ? pointer : names.get(head) + pointer.substring(head.length());
  }
}
