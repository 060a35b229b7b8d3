package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The operations of a contract by their addresses, each under the name that changes of it are
 * reported by: its operationId, or its address if it has none.
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

  /** What a path's parameters are called makes no other address. */
  static String address(String method, String template) {
    return method.toUpperCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]*}", "{}");
  }

  String name(String address) {
    return names.getOrDefault(address, address);
  }

  /** Returns the same operations, where one that was only renamed keeps its older name. */
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
