package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ContractOperations;
import io.streamwire.codegen.contract.StreamTypes;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import java.util.TreeSet;

/** Finds the run-time classes that a contract's responses need. */
public final class RunTimeUse {

  private RunTimeUse() {}

  /** Returns the qualified names. */
  public static Set<String> of(Contract contract, ContractOperations operations) {
    Set<String> needed = new TreeSet<>();
    operations.each(
        (path, item, http, operation) -> {
          if (PagePlanner.isPaged(operation)) {
            needed.addAll(PagePlanner.RUN_TIME);
          }
          if (hasStream(contract, operation)) {
            needed.addAll(StreamPlanner.RUN_TIME);
          }
        });
    return needed;
  }

  private static boolean hasStream(Contract contract, Operation operation) {
    if (operation.getResponses() == null) {
      return false;
    }
    for (ApiResponse response : operation.getResponses().values()) {
      Content content = contract.resolve(response).getContent();
      if (content != null && content.keySet().stream().anyMatch(StreamTypes::isStream)) {
        return true;
      }
    }
    return false;
  }
}
