package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of a value what does not fit its schema, until the rest does. */
final class Pruning {

  private static final int MOST_ROUNDS = 60;

  private final Schemas schemas;
  private final JsonNode schema;

  Pruning(Schemas schemas, JsonNode schema) {
    this.schemas = schemas;
    this.schema = schema;
  }

  /** Returns what is left of a value; the value itself if no part of it fits. */
  JsonNode prune(JsonNode value) {
    if (!value.isContainerNode()) {
      return value;
    }
    for (boolean oneOnly : new boolean[] {true, false}) {
      JsonNode pruned = pruned(value.deepCopy(), oneOnly);
      if (pruned != null) {
        return pruned;
      }
    }
    return value;
  }

  private @Nullable JsonNode pruned(JsonNode value, boolean oneOnly) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<String> misfits = schemas.misfits(schema, value, oneOnly);
      if (misfits.isEmpty()) {
        return value;
      }
      String place = deepest(misfits);
      if (place.isEmpty() || !remove(value, place)) {
        return null;
      }
    }
    return null;
  }

  private static String deepest(List<String> places) {
    String deepest = "";
    for (String place : places) {
      deepest = depth(place) > depth(deepest) ? place : deepest;
    }
    return deepest;
  }

  private static long depth(String place) {
    return place.chars().filter(c -> c == '/').count();
  }

  /** Removes what is at a place; where its absence is the fault, the next round goes higher. */
  private static boolean remove(JsonNode value, String place) {
    int last = place.lastIndexOf('/');
    JsonNode parent = value.at(place.substring(0, last));
    String name = place.substring(last + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ObjectNode object) {
      return object.remove(name) != null;
    }
    return parent instanceof ArrayNode array && array.remove(Integer.parseInt(name)) != null;
  }
}
