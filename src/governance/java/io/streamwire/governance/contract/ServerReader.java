package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.Map;

/** Reads the servers of a contract or of one operation. */
record ServerReader(ContractElements elements) {

  /** Reads servers by their address, in which the names of variables are left out. */
  void servers(String place, JsonNode holder) {
    JsonNode servers = holder.path("servers");
    elements
        .at(holder, "servers")
        .add(
            Flow.EITHER,
            place,
            "default server",
            servers.path(0).path("url").asText().replaceAll("\\{[^}]*}", "{}"));
    for (JsonNode server : servers) {
      String url = server.path("url").asText();
      String inner = place + ContractElement.STEP + "server " + url.replaceAll("\\{[^}]*}", "{}");
      elements.at(holder, "servers").exists(Flow.EITHER, inner, "server", "declared");
      for (Map.Entry<String, JsonNode> field : server.properties()) {
        switch (field.getKey()) {
          case "url" -> {}
          case "variables" ->
              variables(inner, url, field.getValue(), elements.at(holder, "servers"));
          default ->
              elements
                  .at(server, field.getKey())
                  .leaves(Flow.EITHER, inner, "server." + field.getKey(), field.getValue());
        }
      }
    }
  }

  /**
   * Reads the variables of a server. A renamed variable changes the address too, so its pointer is
   * the whole list of servers.
   */
  private void variables(String place, String url, JsonNode variables, ContractElements servers) {
    for (Map.Entry<String, JsonNode> variable : variables.properties()) {
      int at = url.indexOf("{" + variable.getKey() + "}");
      String inner =
          place
              + ContractElement.STEP
              + "variable "
              + (at < 0
                  ? variable.getKey()
                  : "" + url.substring(0, at).chars().filter(c -> c == '{').count());
      servers.add(Flow.EITHER, inner, "variable name", variable.getKey());
      for (Map.Entry<String, JsonNode> field : variable.getValue().properties()) {
        ContractElements here = elements.at(variable.getValue(), field.getKey());
        if (field.getKey().equals("enum")) {
          here.add(Flow.EITHER, inner, "variable values", "a list of values");
          field
              .getValue()
              .forEach(
                  value ->
                      here.add(Flow.EITHER, inner, "variable value " + value.asText(), "allowed"));
        } else {
          here.leaves(Flow.EITHER, inner, "variable." + field.getKey(), field.getValue());
        }
      }
    }
  }
}
