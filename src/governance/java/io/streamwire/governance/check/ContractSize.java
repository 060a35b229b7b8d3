package io.streamwire.governance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.report.GateReport.Growth;

/** Counts the operations, schemas and properties of a contract. */
final class ContractSize {

  private ContractSize() {}

  static Growth of(String version, ContractDocument contract) {
    int operations = 0;
    for (JsonNode path : contract.tree().path("paths")) {
      for (JsonNode operation : path) {
        operations += operation.has("responses") ? 1 : 0;
      }
    }
    int properties = 0;
    for (JsonNode schema : contract.tree().at("/components/schemas")) {
      properties += schema.path("properties").size();
      for (JsonNode part : schema.path("allOf")) {
        properties += part.path("properties").size();
      }
    }
    return new Growth(
        version, operations, contract.tree().at("/components/schemas").size(), properties);
  }
}
