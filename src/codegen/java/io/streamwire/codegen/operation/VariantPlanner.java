package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.plan.OperationPlan;
import io.streamwire.codegen.plan.ResourcePlan;
import io.streamwire.codegen.plan.ResourcePlan.Variant;
import java.util.ArrayList;
import java.util.List;

/** Plans the argument lists that a method of a resource takes. */
final class VariantPlanner {

  private final ClientSettings settings;

  VariantPlanner(ClientSettings settings) {
    this.settings = settings;
  }

  Variant plan(
      PlannedMethod planned,
      ParameterObject parameters,
      OperationPlan.Method target,
      boolean withParameters,
      boolean withBody) {
    List<String> declared = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<String> given = new ArrayList<>();
    List<ResourcePlan.Argument> documented = new ArrayList<>();
    for (Argument argument : planned.arguments()) {
      if (argument.isPath() && !settings.isSetting(argument.parameter())) {
        String name = argument.plan().name();
        declared.add(argument.value().text() + " " + name);
        types.add(erased(argument.value().text()));
        passed.add(name);
        given.add(name);
        if (argument.plan().doc() != null) {
          documented.add(new ResourcePlan.Argument(name, argument.plan().doc()));
        }
      }
    }
    if (parameters.type() != null) {
      if (withParameters) {
        declared.add(parameters.type() + " params");
        types.add(parameters.type());
        passed.add("params");
        given.add("params");
      } else {
        given.add(parameters.type() + ".builder().build()");
      }
    }
    OperationPlan.ParameterPlan body = planned.bodyParameter();
    if (body != null && withBody) {
      declared.add(body.type() + " " + body.name());
      types.add(erased(body.type()));
      passed.add(body.name());
      given.add(body.name());
    }
    return new Variant(
        false,
        String.join(", ", declared),
        String.join(", ", passed),
        String.join(", ", types),
        "",
        target.name() + "Call(" + String.join(", ", given) + ")",
        documented);
  }

  static List<Variant> withLinks(String name, List<Variant> variants) {
    String link = name + "(" + variants.get(0).types() + ")";
    List<Variant> linked = new ArrayList<>();
    for (Variant variant : variants) {
      linked.add(
          new Variant(
              linked.isEmpty(),
              variant.declared(),
              variant.passed(),
              variant.types(),
              link,
              variant.call(),
              variant.documented()));
    }
    return linked;
  }

  private static String erased(String type) {
    int generic = type.indexOf('<');
    return generic < 0 ? type : type.substring(0, generic);
  }
}
