package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an operation, with those of its path item. */
final class DeclaredParameters {

  private DeclaredParameters() {}

  /**
   * Returns the parameters of the path item and of the operation. The operation's take precedence.
   */
  static List<Parameter> of(Contract contract, PathItem item, Operation operation) {
    Map<String, Parameter> byPlace = new LinkedHashMap<>();
    for (List<Parameter> declared :
        List.of(
            Contract.orEmpty(item.getParameters()), Contract.orEmpty(operation.getParameters()))) {
      for (Parameter reference : declared) {
        Parameter parameter = contract.resolve(reference);
        if (parameter.getName() != null && !ParameterPlanner.isIgnored(parameter)) {
          byPlace.put(parameter.getIn() + " " + parameter.getName(), parameter);
        }
      }
    }
    return new ArrayList<>(byPlace.values());
  }

  /**
   * Returns path parameters in the order of the path, then required parameters, then the others in
   * the contract's order.
   */
  static List<Parameter> inOrder(List<Parameter> declared, PathTemplate template) {
    List<Parameter> ordered = new ArrayList<>();
    for (String name : template.names()) {
      Parameter found =
          declared.stream()
              .filter(p -> "path".equals(p.getIn()) && name.equals(p.getName()))
              .findFirst()
              .orElse(null);
      ordered.add(found != null ? found : new Parameter().name(name).in("path").required(true));
    }
    declared.stream()
        .filter(p -> !"path".equals(p.getIn()) && Boolean.TRUE.equals(p.getRequired()))
        .forEach(ordered::add);
    declared.stream()
        .filter(p -> !"path".equals(p.getIn()) && !Boolean.TRUE.equals(p.getRequired()))
        .forEach(ordered::add);
    return ordered;
  }
}
