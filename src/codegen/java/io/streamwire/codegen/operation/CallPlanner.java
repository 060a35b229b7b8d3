package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.contract.CheckRules;
import io.streamwire.codegen.model.ModelPlanner;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan;
import io.streamwire.codegen.plan.ResourcePlan;
import io.streamwire.codegen.plan.ResourcePlan.Call;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plans the private method of a resource that checks the arguments and makes the Retrofit call. */
final class CallPlanner {

  private final ModelPlanner models;
  private final RequestBodies bodies;
  private final ClientSettings settings;
  private final Set<Import> imports;
  private final Set<String> usedSettings = new TreeSet<>();
  private final ArgumentChecks checks;

  /**
   * Creates a planner.
   *
   * @param imports the resource's imports, to which calls add theirs
   */
  CallPlanner(
      ModelPlanner models, RequestBodies bodies, ClientSettings settings, Set<Import> imports) {
    this.models = models;
    this.bodies = bodies;
    this.settings = settings;
    this.imports = imports;
    this.checks = new ArgumentChecks(imports);
  }

  /** The settings of the client that the calls use. */
  Set<String> usedSettings() {
    return usedSettings;
  }

  /** The constants that the checks use. */
  List<ResourcePlan.Constant> constants() {
    return checks.constants();
  }

  Call plan(
      String place,
      PlannedMethod planned,
      ParameterObject parameters,
      OperationPlan.Method target,
      boolean withBody) {
    List<String> declared = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (Argument argument : planned.arguments()) {
      Parameter parameter = argument.parameter();
      if (settings.isSetting(parameter)) {
        String setting = settings.nameOf(parameter);
        usedSettings.add(setting);
        passed.add(setting);
      } else if (argument.isPath()) {
        String name = argument.plan().name();
        declared.add(argument.value().text() + " " + name);
        imports.addAll(argument.value().imports());
        statements.addAll(pathChecks(place, argument));
        passed.add(argument.converted(name, false));
        conversion(argument);
      }
    }
    if (parameters.type() != null) {
      imports.add(new Import(parameters.type(), true));
      imports.add(new Import("io.streamwire.client.core.ArgumentCheck", false));
      declared.add(parameters.type() + " params");
      statements.add(required("params", parameters.type()));
      for (Argument argument : planned.arguments()) {
        String accessor = parameters.accessors().get(argument);
        if (accessor != null) {
          String value = "params." + accessor + "()";
          statements.addAll(
              textChecks(
                  place, accessor, value, argument.value(), CheckRules.of(argument.parameter())));
          boolean mayBeNull =
              !argument.required() || OperationFacts.isIdempotencyKey(argument.parameter());
          passed.add(
              isDate(argument) ? date(value, mayBeNull) : argument.converted(value, mayBeNull));
          conversion(argument);
        }
      }
    }
    bodyOf(place, planned, target, withBody, declared, statements, passed);
    return new Call(
        target.name() + "Call",
        planned.reply().type(),
        String.join(", ", declared),
        statements,
        target.name(),
        String.join(", ", passed),
        !target.deprecated()
            && parameters.accessors().keySet().stream()
                .anyMatch(argument -> Boolean.TRUE.equals(argument.parameter().getDeprecated())));
  }

  private static boolean isDate(Argument argument) {
    return argument.value().kind() == JavaType.Kind.RFC_2822;
  }

  private String date(String text, boolean mayBeNull) {
    imports.add(new Import("io.streamwire.wire.Rfc2822Date", false));
    String date = "Rfc2822Date.of(" + text + ")";
    return mayBeNull ? text + " == null ? null : " + date : date;
  }

  private void bodyOf(
      String place,
      PlannedMethod planned,
      OperationPlan.Method target,
      boolean withBody,
      List<String> declared,
      List<String> statements,
      List<String> passed) {
    OperationPlan.ParameterPlan body = planned.bodyParameter();
    BodyPlanner.BodyEncoding bodyEncoding = planned.body();
    boolean sent = body != null && target.equals(planned.method());
    if (body == null || bodyEncoding == null || !sent) {
      return;
    }
    imports.addAll(bodyImports(bodyEncoding));
    if (!withBody) {
      passed.add(body.type() + ".builder().build()");
      return;
    }
    imports.add(new Import("io.streamwire.client.core.ArgumentCheck", false));
    declared.add(body.type() + " " + body.name());
    statements.add(required(body.name(), body.type()));
    bodies
        .properties(bodyEncoding)
        .forEach(
            (accessor, property) ->
                statements.addAll(propertyChecks(place, body.name(), accessor, property)));
    passed.add(body.name());
  }

  private static Set<Import> bodyImports(BodyPlanner.BodyEncoding bodyEncoding) {
    JavaType type = bodyEncoding.type();
    return type == null ? Set.of(new Import("okhttp3.RequestBody", false)) : type.imports();
  }

  private void conversion(Argument argument) {
    String converter = argument.converterClass();
    if (converter != null) {
      imports.add(new Import("io.streamwire.wire." + converter, false));
    }
  }

  private List<String> pathChecks(String place, Argument argument) {
    imports.add(new Import("io.streamwire.client.core.ArgumentCheck", false));
    String name = argument.plan().name();
    List<?> rules = CheckRules.of(argument.parameter());
    if (argument.value().kind() != JavaType.Kind.TEXT) {
      CheckRules.refuseOnNoText(place, name, argument.value().text(), rules);
      return List.of(required(name, argument.value().text()));
    }
    List<String> statements = new ArrayList<>();
    statements.add("ArgumentCheck.pathSegment(" + JavaLiteral.quote(name) + ", " + name + ");");
    statements.addAll(checks.statements(place, name, name, rules));
    return statements;
  }

  private List<String> propertyChecks(
      String place, String body, String accessor, Schema<?> property) {
    List<?> rules = CheckRules.of(property);
    return rules.isEmpty()
        ? List.of()
        : textChecks(
            place,
            accessor,
            body + "." + accessor + "()",
            models.types().of(property, JavaNames.capitalized(accessor)),
            rules);
  }

  private List<String> textChecks(
      String place, String name, String expression, JavaType type, List<?> rules) {
    if (type.kind() != JavaType.Kind.TEXT) {
      CheckRules.refuseOnNoText(place, name, type.text(), rules);
    }
    return checks.statements(place, name, expression, rules);
  }

  private static String required(String name, String type) {
    return "ArgumentCheck.required("
        + JavaLiteral.quote(name)
        + ", "
        + name
        + ", "
        + JavaLiteral.quote(("AEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type)
        + ");";
  }
}
