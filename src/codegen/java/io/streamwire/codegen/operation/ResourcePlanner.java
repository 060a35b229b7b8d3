package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.model.ModelPlanner;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.OperationPlan;
import io.streamwire.codegen.plan.ResourcePlan;
import io.streamwire.codegen.plan.ResourcePlan.Call;
import io.streamwire.codegen.plan.ResourcePlan.Method;
import io.streamwire.codegen.plan.ResourcePlan.Variant;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans the class of one tag, whose methods make Retrofit calls. Path parameters and the body are
 * arguments; all other parameters are in one object.
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
  private final RequestBodies bodies;
  private final ParameterObjects objects;
  private final SampleCalls samples;
  private final Set<Import> imports = new TreeSet<>(ALWAYS);
  private final CallPlanner callPlanner;
  private final VariantPlanner variantPlanner;
  private final List<ResourcePlan.Constant> formats = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  public ResourcePlanner(ModelPlanner models, RequestBodies bodies, ClientSettings settings) {
    this.models = models;
    this.bodies = bodies;
    this.objects = new ParameterObjects(models, settings);
    this.samples = new SampleCalls(bodies, settings);
    this.callPlanner = new CallPlanner(models, bodies, settings, imports);
    this.variantPlanner = new VariantPlanner(settings);
  }

  Set<Import> imports() {
    return imports;
  }

  Set<String> settings() {
    return callPlanner.usedSettings();
  }

  List<ResourcePlan.Constant> constants() {
    List<ResourcePlan.Constant> all = new ArrayList<>(callPlanner.constants());
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
   * @return the object with the parameters outside of path and body
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
    ResponsePlanner.Reply reply = planned.reply();
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
    calls.add(callPlanner.plan(place, planned, parameters, method, !constant));
    boolean given = body != null && !constant;
    variants.add(variantPlanner.plan(planned, parameters, method, parameters.isPresent(), given));
    if (parameters.isPresent() && parameters.optional()) {
      variants.add(variantPlanner.plan(planned, parameters, method, false, given));
    }
    OperationPlan.Method bare = planned.withoutBody();
    if (bare != null && given) {
      calls.add(callPlanner.plan(place, planned, parameters, bare, false));
      variants.add(variantPlanner.plan(planned, parameters, bare, parameters.isPresent(), false));
      if (parameters.isPresent() && parameters.optional()) {
        variants.add(variantPlanner.plan(planned, parameters, bare, false, false));
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
        VariantPlanner.withLinks(method.name(), variants),
        calls);
  }

  /**
   * Returns the name of the constant with the conversion of the response; {@code null} for none.
   */
  private @Nullable String format(String method, @Nullable ResponseConversion conversion) {
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
}
