package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.model.ModelPlanner;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the classes with the query, header and cookie parameters of an operation. */
final class ParameterObjects {

  private final ModelPlanner models;
  private final ClientSettings settings;

  ParameterObjects(ModelPlanner models, ClientSettings settings) {
    this.models = models;
    this.settings = settings;
  }

  ParameterObject plan(Operation operation, List<Argument> arguments) {
    Schema<?> all = new Schema<>().type("object");
    all.setDescription(
        "The query, header and cookie values of `"
            + JavaNames.member(operation.getOperationId(), "operation")
            + "`.");
    Map<String, Argument> byName = new LinkedHashMap<>();
    boolean optional = true;
    for (Argument argument : arguments) {
      if (argument.isPath() || settings.isSetting(argument.parameter())) {
        continue;
      }
      String name = argument.parameter().getName();
      String key = byName.containsKey(name) ? name + " " + argument.parameter().getIn() : name;
      byName.put(key, argument);
      all.addProperty(key, property(argument));
      if (argument.required() && !OperationFacts.isIdempotencyKey(argument.parameter())) {
        all.addRequiredItem(key);
        optional = false;
      }
    }
    if (byName.isEmpty()) {
      return ParameterObject.NONE;
    }
    String className = JavaNames.type(operation.getOperationId(), "Operation") + "Params";
    Map.Entry<String, ObjectPlan> plan = models.planParameters(className, all);
    Map<Argument, String> accessors = new LinkedHashMap<>();
    int index = 0;
    for (Argument argument : byName.values()) {
      PropertyPlan property = plan.getValue().properties().get(index++);
      String text = property.textName();
      accessors.put(argument, property.formatted() && text != null ? text : property.name());
    }
    return new ParameterObject(plan.getKey(), optional, accessors);
  }

  private static Schema<?> property(Argument argument) {
    Parameter parameter = argument.parameter();
    Schema<?> property = new Schema<>().addAllOfItem(argument.schema());
    property.setDescription(
        parameter.getDescription() != null
            ? parameter.getDescription()
            : argument.schema().getDescription());
    property.setDeprecated(parameter.getDeprecated());
    property.setExample(SampleValue.exampleOf(parameter));
    return property;
  }
}
