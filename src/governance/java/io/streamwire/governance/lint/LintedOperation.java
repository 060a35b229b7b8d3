package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation that declares responses, with its path item.
 *
 * @param pointer JSON pointer of the operation
 * @param template the path in the contract, with placeholders
 */
record LintedOperation(String pointer, String template, JsonNode item, JsonNode tree) {

  static List<LintedOperation> of(ContractDocument contract) {
    List<LintedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      String at = Pointers.child("/paths", path.getKey());
      JsonNode item = contract.follow(path.getValue());
      for (Map.Entry<String, JsonNode> field : item.properties()) {
        if (field.getValue().has("responses")) {
          operations.add(
              new LintedOperation(
                  Pointers.child(at, field.getKey()), path.getKey(), item, field.getValue()));
        }
      }
    }
    return operations;
  }

  /** Returns the names of the parameters in a location, including those of the path item. */
  Set<String> parameters(ContractDocument contract, String in) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode list : List.of(item.path("parameters"), tree.path("parameters"))) {
      for (JsonNode parameter : list) {
        JsonNode followed = contract.follow(parameter);
        if (followed.path("in").asText().equals(in)) {
          names.add(followed.path("name").asText());
        }
      }
    }
    return names;
  }
}
