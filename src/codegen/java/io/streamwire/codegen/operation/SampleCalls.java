package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Plans the sample calls in the Javadoc of a resource's methods. */
final class SampleCalls {

  private final RequestBodies bodies;
  private final ClientSettings settings;

  SampleCalls(RequestBodies bodies, ClientSettings settings) {
    this.bodies = bodies;
    this.settings = settings;
  }

  /** Returns the call with its required arguments, with the contract's examples as values. */
  SampleCall of(PlannedMethod planned, ParameterObject parameters) {
    SampleCall sample = new SampleCall();
    for (Argument argument : planned.arguments()) {
      if (argument.isPath() && !settings.isSetting(argument.parameter())) {
        sample.add(argument.plan().name(), value(argument, argument.plan().name()));
      }
    }
    if (parameters.type() != null && !parameters.optional()) {
      List<String> setters = new ArrayList<>();
      for (Argument argument : planned.arguments()) {
        String name = parameters.accessors().get(argument);
        boolean key = OperationFacts.isIdempotencyKey(argument.parameter());
        if (name != null && argument.required() && !key) {
          setters.add(name + "(" + value(argument, name) + ")");
        }
      }
      sample.addBuilt(parameters.type(), setters);
    }
    BodyPlanner.BodyEncoding bodyEncoding = planned.body();
    OperationPlan.ParameterPlan body = planned.bodyParameter();
    if (bodyEncoding == null || body == null || bodies.isConstant(bodyEncoding)) {
      return sample;
    }
    if (bodies.hasBuilder(bodyEncoding)) {
      List<String> setters = new ArrayList<>();
      bodies
          .mandatory(bodyEncoding)
          .forEach((name, property) -> setters.add(name + "(" + value(property, name) + ")"));
      sample.addBuilt(body.type(), setters);
    } else {
      sample.add(body.name(), body.name());
    }
    return sample;
  }

  private static String value(Argument argument, String name) {
    return SampleValue.of(argument.parameter(), argument.value(), argument.schema(), name);
  }

  /**
   * Does not resolve the property's type, because resolving the type of a class plans that class.
   */
  private static String value(Schema<?> property, String name) {
    boolean text =
        property.get$ref() == null
            && Schemas.types(property).equals(List.of("string"))
            && (property.getFormat() == null || property.getFormat().equals("uri"))
            && Schemas.values(property).isEmpty()
            && Schemas.parts(property).isEmpty()
            && Schemas.variants(property).isEmpty();
    return text ? SampleValue.of(property, JavaType.STRING, name) : name;
  }
}
