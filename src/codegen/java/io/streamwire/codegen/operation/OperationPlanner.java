package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ServerPlanner;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.UsageGraph;
import io.streamwire.codegen.model.FormModels;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.OperationPlan;
import io.streamwire.codegen.plan.OperationPlan.Method;
import io.streamwire.codegen.plan.OperationPlan.ParameterPlan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the methods of an operation. */
public final class OperationPlanner {

  /** OpenAPI 3.0 requires that their bodies are ignored, and OkHttp sends none. */
  private static final Set<PathItem.HttpMethod> WITHOUT_BODY =
      Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> ANNOTATED =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  /** Names that the methods of a resource use themselves. */
  private static final List<String> LOCAL_NAMES =
      List.of("core", "api", "options", "params", "request", "body");

  /** Suffixes of the methods that a resource has for one operation. */
  private static final List<String> METHOD_SUFFIXES =
      List.of("", "Async", "WithResponse", "WithResponseAsync", "Call");

  private final Contract contract;
  private final UsageGraph usage;
  private final FormModels formClasses;
  private final ParameterPlanner parameters;
  private final BodyPlanner bodies;
  private final ResponsePlanner replies;
  private final OperationFacts facts;

  public OperationPlanner(
      Contract contract,
      UsageGraph usage,
      FormModels formClasses,
      ParameterPlanner parameters,
      BodyPlanner bodies,
      ResponsePlanner replies,
      OperationFacts facts) {
    this.contract = contract;
    this.usage = usage;
    this.formClasses = formClasses;
    this.parameters = parameters;
    this.bodies = bodies;
    this.replies = replies;
    this.facts = facts;
  }

  /**
   * Plans one method for each encoding of the body.
   *
   * @param methodNames the method names that are in use
   */
  public List<PlannedMethod> plan(
      String path,
      PathItem item,
      PathItem.HttpMethod http,
      Operation operation,
      NameScope methodNames,
      Set<Import> imports) {
    String className = JavaNames.type(operation.getOperationId(), "Operation");
    List<Parameter> declared =
        ParameterPlanner.withOneCookie(
            DeclaredParameters.of(contract, item, operation), usage, formClasses);
    List<ResponsePlanner.Reply> offered =
        replies.plan(http + " " + path, http, operation, declared, className);
    ResponsePlanner.Reply first = offered.get(0);
    boolean mayBeEmpty = first.empty() && !first.type().equals("Void");
    List<String> annotations =
        facts.annotations(http + " " + path, operation, declared, mayBeEmpty, imports);
    String own = ServerPlanner.own(contract.servers(), item, operation);
    if (own != null) {
      imports.add(new Import("io.streamwire.client.core.OwnServer", false));
      annotations.add("@OwnServer(" + JavaLiteral.quote(own) + ")");
    }
    boolean bodiless = WITHOUT_BODY.contains(http) && operation.getRequestBody() != null;
    List<BodyPlanner.BodyEncoding> bodyEncodings =
        bodiless ? List.of() : bodies.plan(operation.getRequestBody(), className);
    List<PlannedMethod> methods = new ArrayList<>();
    for (ResponsePlanner.Reply reply : offered) {
      Call call =
          new Call(
              new Source(path, http, operation, declared, className),
              methodNames,
              reply,
              offered.size() > 1,
              annotations,
              OperationDoc.notes(own, bodiless ? http : null),
              imports);
      if (bodyEncodings.isEmpty()) {
        methods.add(method(call, null, reply.suffix()));
      }
      for (BodyPlanner.BodyEncoding bodyEncoding : bodyEncodings) {
        String suffix = bodyEncoding == bodyEncodings.get(0) ? "" : bodyEncoding.kind().suffix;
        methods.add(method(call, bodyEncoding, suffix + reply.suffix()));
      }
    }
    return methods;
  }

  /** An operation of the contract. */
  private record Source(
      String path,
      PathItem.HttpMethod http,
      Operation operation,
      List<Parameter> declared,
      String className) {}

  /** An operation with one of its responses. */
  private record Call(
      Source source,
      NameScope methodNames,
      ResponsePlanner.Reply reply,
      boolean severalReplies,
      List<String> annotations,
      List<String> notes,
      Set<Import> imports) {

    String path() {
      return source.path();
    }

    PathItem.HttpMethod http() {
      return source.http();
    }

    Operation operation() {
      return source.operation();
    }
  }

  private PlannedMethod method(
      Call call, BodyPlanner.@Nullable BodyEncoding bodyEncoding, String suffix) {
    Set<Import> imports = call.imports();
    NameScope names = new NameScope(LOCAL_NAMES);
    PathTemplate template = new PathTemplate(call.path());
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : DeclaredParameters.inOrder(call.source().declared(), template)) {
      arguments.add(
          parameters.plan(
              parameter,
              call.source().className(),
              template.placeholder(parameter.getName()),
              names,
              imports));
    }
    List<ParameterPlan> plans = new ArrayList<>(arguments.stream().map(Argument::plan).toList());
    ResponsePlanner.Reply reply = call.reply();
    imports.addAll(reply.imports());
    imports.add(new Import("io.streamwire.wire.Generated", false));
    imports.add(new Import("org.jspecify.annotations.NullMarked", false));
    imports.add(new Import("retrofit2.Call", false));
    if (plans.stream().anyMatch(ParameterPlan::nullable)) {
      imports.add(new Import("org.jspecify.annotations.Nullable", false));
    }
    String name =
        methodName(
            call.methodNames(),
            JavaNames.member(call.operation().getOperationId(), "operation") + suffix);
    OperationPlan.Method bare = null;
    ParameterPlan body = null;
    if (bodyEncoding != null && !isBodyRequired(call.operation())) {
      String bareName = methodName(call.methodNames(), name + "WithoutBody");
      bare = interfaceMethod(call, null, bareName, template, reply, List.copyOf(plans));
    }
    if (bodyEncoding != null) {
      body = BodyParameter.plan(bodyEncoding, imports);
      plans.add(body);
    }
    return new PlannedMethod(
        interfaceMethod(call, bodyEncoding, name, template, reply, plans),
        arguments,
        bodyEncoding,
        body,
        reply,
        bare);
  }

  private boolean isBodyRequired(Operation operation) {
    return operation.getRequestBody() == null
        || Boolean.TRUE.equals(contract.resolve(operation.getRequestBody()).getRequired());
  }

  /** Returns a method name for which all suffixes are free too. */
  private static String methodName(NameScope taken, String preferredName) {
    String name = preferredName;
    for (int number = 1; !isFree(taken, name); number++) {
      name = preferredName + "Operation" + (number == 1 ? "" : number);
    }
    for (String suffix : METHOD_SUFFIXES) {
      taken.reserve(name + suffix);
    }
    return name;
  }

  private static boolean isFree(NameScope taken, String name) {
    return METHOD_SUFFIXES.stream().allMatch(suffix -> taken.isFree(name + suffix));
  }

  private Method interfaceMethod(
      Call call,
      BodyPlanner.@Nullable BodyEncoding bodyEncoding,
      String name,
      PathTemplate template,
      ResponsePlanner.Reply reply,
      List<ParameterPlan> plans) {
    List<String> headers = new ArrayList<>();
    if (reply.accept() != null) {
      headers.add(JavaLiteral.quote("Accept: " + reply.accept()));
    }
    if (bodyEncoding != null && BodyParameter.hasOwnMediaType(bodyEncoding)) {
      headers.add(JavaLiteral.quote("Content-Type: " + bodyEncoding.mediaType()));
    }
    if (!headers.isEmpty()) {
      call.imports().add(new Import("retrofit2.http.Headers", false));
    }
    return new Method(
        name,
        OperationDoc.lines(
            call.operation(),
            call.notes(),
            call.severalReplies() ? String.valueOf(reply.accept()) : null),
        Boolean.TRUE.equals(call.operation().getDeprecated()),
        new OperationPlan.HttpLine(
            httpAnnotation(
                call.http().name(), template.text(), bodyEncoding != null, call.imports()),
            JavadocText.code(call.http().name() + " " + call.path()),
            headers,
            bodyEncoding != null && bodyEncoding.kind() == BodyPlanner.Kind.FORM_MAP),
        call.annotations(),
        new OperationPlan.Result(reply.type(), reply.streaming(), reply.plainText()),
        plans);
  }

  /**
   * Retrofit has no {@code @TRACE}, and rejects bodies with {@code @GET}, {@code @DELETE} and
   * others.
   */
  private static String httpAnnotation(
      String method, String path, boolean body, Set<Import> imports) {
    String verb = method.toUpperCase(Locale.ROOT);
    String quoted = JavaLiteral.quote(path);
    if (ANNOTATED.contains(verb) && (!body || WITH_BODY.contains(verb))) {
      imports.add(new Import("retrofit2.http." + verb, false));
      return "@" + verb + "(" + quoted + ")";
    }
    imports.add(new Import("retrofit2.http.HTTP", false));
    return "@HTTP(method = "
        + JavaLiteral.quote(verb)
        + ", path = "
        + quoted
        + (body ? ", hasBody = true" : "")
        + ")";
  }
}
