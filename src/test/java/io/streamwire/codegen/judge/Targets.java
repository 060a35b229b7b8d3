package io.streamwire.codegen.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which methods of a client belong to which operation of the contract. */
final class Targets {

  private final List<RawOperation> operations;
  private final Map<String, List<GeneratedClient.Operation>> byKey = new HashMap<>();

  Targets(List<RawOperation> operations, List<GeneratedClient.Operation> methods) {
    this.operations = operations;
    for (GeneratedClient.Operation each : methods) {
      byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
    }
  }

  /** Returns the methods of an operation; those of another with the same key have other names. */
  List<GeneratedClient.Operation> of(RawOperation operation) {
    String key = PathKey.ofContract(operation);
    List<GeneratedClient.Operation> found = byKey.getOrDefault(key, List.of());
    boolean alone =
        operations.stream().filter(each -> PathKey.ofContract(each).equals(key)).count() == 1;
    return alone
        ? found
        : found.stream().filter(each -> operation.path().endsWith(each.path())).toList();
  }
}
