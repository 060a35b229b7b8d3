package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the operations in reports, by their addresses. The name is the operationId, or the
 * address if there is none.
 */
record Operations(Map<String, String> names) {

  static Operations of(ContractDocument contract) {
    Map<String, String> names = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> field : path.getValue().properties()) {
        if (CanonicalContract.METHODS.contains(field.getKey())) {
          String address = address(field.getKey(), path.getKey());
          names.put(address, field.getValue().path("operationId").asText(address));
        }
      }
    }
    return new Operations(names);
  }

  /** Returns the address, in which the names of path parameters are left out. */
  static String address(String method, String template) {
    return method.toUpperCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]*}", "{}");
  }

  String name(String address) {
    return names.getOrDefault(address, address);
  }

  /** Returns the same operations, with the old name for each operation that was only renamed. */
  Operations after(Operations was) {
    Set<String> older = new HashSet<>(was.names.values());
    Set<String> newer = new HashSet<>(names.values());
    Map<String, String> kept = new HashMap<>(names);
    kept.replaceAll(
        (address, name) -> {
          String before = was.names.get(address);
          boolean renamed = before != null && !older.contains(name) && !newer.contains(before);
          return renamed ? before : name;
        });
    return new Operations(kept);
  }
}
