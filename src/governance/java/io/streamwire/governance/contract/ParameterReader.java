package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Reads parameters and their order, which is the order of the Java method's arguments. */
record ParameterReader(
    ContractDocument contract, ContractElements elements, ContentReader content) {

  /** Adds the order of the path parameters, and of each pair of other parameters. */
  void order(String place, String template, JsonNode operation) {
    StringJoiner path = new StringJoiner(", ");
    List<String> others = new ArrayList<>();
    for (JsonNode declared : operation.path("parameters")) {
      JsonNode parameter = contract.follow(declared);
      String in = parameter.path("in").asText();
      if (in.equals("path")) {
        path.add(id(template, parameter));
      } else {
        others.add(in + " parameter " + id(template, parameter));
      }
    }
    ContractElements here = elements.at(operation, "parameters");
    here.add(Flow.SENT, place, "order of path parameters", path.toString());
    for (String one : others) {
      for (String other : others) {
        if (one.compareTo(other) < 0) {
          boolean before = others.indexOf(one) < others.indexOf(other);
          here.add(
              Flow.SENT,
              place + ContractElement.STEP + one,
              "order relative to " + other,
              before ? "before" : "after");
        }
      }
    }
  }

  /** Returns the name of a parameter, or the position of a path parameter. */
  private static String id(String template, JsonNode parameter) {
    String name = parameter.path("name").asText();
    int at = template.indexOf("{" + name + "}");
    return parameter.path("in").asText().equals("path") && at >= 0
        ? "" + template.substring(0, at).chars().filter(c -> c == '{').count()
        : name;
  }

  void parameters(String place, String template, JsonNode operation, Flow flow) {
    for (JsonNode declared : operation.path("parameters")) {
      JsonNode parameter = contract.follow(declared);
      String in = parameter.path("in").asText();
      String inner = place + ContractElement.STEP + in + " parameter " + id(template, parameter);
      elements
          .at(operation, "parameters")
          .exists(
              flow,
              inner,
              "parameter",
              parameter.path("required").asBoolean() ? "required" : "optional");
      for (Map.Entry<String, JsonNode> field : parameter.properties()) {
        switch (field.getKey()) {
          case "in", "required" -> {}
          case "schema", "content" -> content.member(inner, parameter, field.getKey(), flow);
          default ->
              elements
                  .at(parameter, field.getKey())
                  .leaves(
                      flow,
                      inner,
                      field.getKey().equals("name") ? "parameter name" : field.getKey(),
                      field.getValue());
        }
      }
    }
  }
}
