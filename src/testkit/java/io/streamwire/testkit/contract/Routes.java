package io.streamwire.testkit.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of a contract, to find the operation of a request. Immutable. */
final class Routes {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The operation of a request, with the encoded values of its path parameters. */
  record Route(DescribedOperation operation, Map<String, String> pathValues) {}

  private final List<DescribedOperation> operations = new ArrayList<>();

  Routes(Documents documents) {
    ContractNode root = documents.root();
    root.get("paths")
        .members()
        .forEach(
            (path, declared) -> {
              ContractNode item = declared.resolved();
              for (String method : METHODS) {
                if (item.get(method).json().isObject()) {
                  operations.add(
                      new DescribedOperation(method, path, item, item.get(method), root));
                }
              }
            });
    operations.sort(Comparator.comparingInt(DescribedOperation::concreteness).reversed());
  }

  List<DescribedOperation> operations() {
    return operations;
  }

  /**
   * Returns the operation of a request; {@code null} if no path or no method of the path matches.
   */
  @Nullable Route find(String method, String encodedPath) {
    for (DescribedOperation operation : operations) {
      Map<String, String> values = operation.match(encodedPath);
      if (values != null && operation.method().equals(method)) {
        return new Route(operation, values);
      }
    }
    return null;
  }

  /** Returns the methods of a path; empty if there is no such path. */
  List<String> methods(String encodedPath) {
    return operations.stream()
        .filter(operation -> operation.match(encodedPath) != null)
        .map(DescribedOperation::method)
        .sorted()
        .toList();
  }
}
