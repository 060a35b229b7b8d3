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
import io.streamwire.codegen.plan.ResourcePlan.Method;
import io.streamwire.codegen.plan.ResourcePlan.Variant;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans the class of one tag: what a user gives for an operation, and how a Retrofit call is made
 * of it. Path arguments and the body are arguments of their own; all else goes into one object.
 */
public final class ResourcePlanner {

  private static final Set<Import> ALWAYS =
      Set.of(
          new Import("io.streamwire.client.ApiResponse", false),
          new Import("io.streamwire.client.RequestOptions", false),
          new Import("io.streamwire.client.core.ClientCore", false),
          new Import("io.streamwire.wire.Generated", false),
          new Import("java.util.concurrent.CompletableFuture", false),
          new Import("org.jspecify.annotations.NullMarked", false),
          new Import("retrofit2.Call", false));

  private final ModelPlanner models;
  private final Bodies bodies;
  private final ClientSettings settings;
  private final ParameterObjects objects;
  private final SampleCalls samples;
  private final Set<Import> imports = new TreeSet<>(ALWAYS);
  private final Set<String> usedSettings = new TreeSet<>();
  private final ArgumentChecks checks = new ArgumentChecks(imports);
  private final List<ResourcePlan.Constant> formats = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  /** Tells what of a body the planner must know. */
  public interface Bodies {
    /** The properties of a body's class by their accessors; empty if it is no class. */
    Map<String, Schema<?>> properties(BodyPlanner.BodyEncoding body);

    /** Whether a body has nothing to choose. */
    boolean isConstant(BodyPlanner.BodyEncoding body);

    /** Whether a body's class has a builder. */
    boolean hasBuilder(BodyPlanner.BodyEncoding body);

    /** The properties that a body's builder insists on, by its methods. */
    Map<String, Schema<?>> mandatory(BodyPlanner.BodyEncoding body);
  }

  public ResourcePlanner(ModelPlanner models, Bodies bodies, ClientSettings settings) {
    this.models = models;
    this.bodies = bodies;
    this.settings = settings;
    this.objects = new ParameterObjects(models, settings);
    this.samples = new SampleCalls(bodies, settings);
  }

  Set<Import> imports() {
    return imports;
  }

  Set<String> settings() {
    return usedSettings;
  }

  List<ResourcePlan.Constant> constants() {
    List<ResourcePlan.Constant> all = new ArrayList<>(checks.constants());
    all.addAll(formats);
    return all;
  }

  List<Method> methods() {
    return methods;
  }

  /**
   * Plans the methods of one operation.
   *
   * @param accessor the client's method that returns the resource
   * @return the object that holds what is neither path nor body
   */
  public ParameterObject add(
      String accessor, String place, Operation operation, List<PlannedMethod> planned) {
    ParameterObject parameters = objects.plan(operation, planned.get(0).arguments());
    String headers =
        models.planHeaders(
            JavaNames.type(operation.getOperationId(), "Operation") + "Headers",
            planned.get(0).method().name(),
            operation);
    if (headers != null) {
      imports.add(new Import(headers, true));
    }
    for (PlannedMethod method : planned) {
      methods.add(method(accessor, place, method, parameters, headers));
    }
    return parameters;
  }

  private Method method(
      String accessor,
      String place,
      PlannedMethod planned,
      ParameterObject parameters,
      @Nullable String headers) {
    OperationPlan.Method method = planned.method();
    ReplyPlanner.Reply reply = planned.reply();
    boolean isVoid = reply.type().equals("Void");
    imports.addAll(reply.imports().stream().filter(i -> !isAnnotation(i)).toList());
    boolean nullable = reply.empty() && !isVoid && reply.conversion() == null;
    String format = format(method.name(), reply.conversion());
    if (nullable) {
      imports.add(new Import("org.jspecify.annotations.Nullable", false));
    }
    BodyPlanner.BodyEncoding body = planned.body();
    boolean constant = body != null && bodies.isConstant(body);
    List<Variant> variants = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    calls.add(call(place, planned, parameters, method, !constant));
    boolean given = body != null && !constant;
    variants.add(variant(planned, parameters, method, parameters.isPresent(), given));
    if (parameters.isPresent() && parameters.optional()) {
      variants.add(variant(planned, parameters, method, false, given));
    }
    OperationPlan.Method bare = planned.withoutBody();
    if (bare != null && given) {
      calls.add(call(place, planned, parameters, bare, false));
      variants.add(variant(planned, parameters, bare, parameters.isPresent(), false));
      if (parameters.isPresent() && parameters.optional()) {
        variants.add(variant(planned, parameters, bare, false, false));
      }
    }
    return new Method(
        method.name(),
        doc(
            method,
            samples.of(planned, parameters).lines("client." + accessor + "()." + method.name()),
            headers),
        method.deprecated(),
        new ResourcePlan.Result(reply.returns(), nullable, format),
        withLinks(method.name(), variants),
        calls);
  }

  /** Returns the name of the constant that tells the run time how to make what a caller gets. */
  private @Nullable String format(String method, @Nullable ReplyConversion conversion) {
    if (conversion == null) {
      return null;
    }
    imports.addAll(conversion.imports());
    String name = JavaNames.constant(method) + conversion.suffix();
    formats.add(new ResourcePlan.Constant(conversion.type(), name, conversion.value()));
    return name;
  }

  private static boolean isAnnotation(Import required) {
    return required.name().endsWith(".PlainText") || required.name().endsWith(".Streaming");
  }

  private static List<String> doc(
      OperationPlan.Method method, List<String> sample, @Nullable String headers) {
    List<String> lines = new ArrayList<>(method.doc());
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add((lines.isEmpty() ? "Calls " : "<p>") + method.httpLine() + ".");
    lines.addAll(sample);
    if (headers != null) {
      lines.add("");
      lines.add("<p>{@link " + headers + "} reads the headers of the response.");
    }
    return lines;
  }

  private static List<Variant> withLinks(String name, List<Variant> variants) {
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

  private Variant variant(
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

  private static String erased(String type) {
    int generic = type.indexOf('<');
    return generic < 0 ? type : type.substring(0, generic);
  }

  private Call call(
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
