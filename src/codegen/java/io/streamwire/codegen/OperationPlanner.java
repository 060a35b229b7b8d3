package io.streamwire.codegen;

import io.streamwire.codegen.OperationPlan.Method;
import io.streamwire.codegen.OperationPlan.ParameterPlan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the methods of an operation. */
final class OperationPlanner {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> ANNOTATED =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final Contract contract;
  private final Usage usage;
  private final ParameterPlanner parameters;
  private final BodyPlanner bodies;
  private final ReplyPlanner replies;

  OperationPlanner(
      Contract contract,
      Usage usage,
      ParameterPlanner parameters,
      BodyPlanner bodies,
      ReplyPlanner replies) {
    this.contract = contract;
    this.usage = usage;
    this.parameters = parameters;
    this.bodies = bodies;
    this.replies = replies;
  }

  /**
   * Plans one method for each way of sending the body.
   *
   * @param methodNames the names taken in the interface
   */
  List<Method> plan(
      String path,
      PathItem item,
      PathItem.HttpMethod http,
      Operation operation,
      NameScope methodNames,
      Set<Import> imports) {
    String className = JavaNames.type(operation.getOperationId(), "Operation");
    List<Parameter> declared = ParameterPlanner.withOneCookie(parameters(item, operation), usage);
    List<BodyPlanner.Way> ways = bodies.plan(operation.getRequestBody(), className);
    List<Method> methods = new ArrayList<>();
    if (ways.isEmpty()) {
      methods.add(
          method(path, http, operation, declared, null, "", className, methodNames, imports));
    }
    for (BodyPlanner.Way way : ways) {
      String suffix = methods.isEmpty() ? "" : way.kind().suffix;
      methods.add(
          method(path, http, operation, declared, way, suffix, className, methodNames, imports));
    }
    return methods;
  }

  private Method method(
      String path,
      PathItem.HttpMethod http,
      Operation operation,
      List<Parameter> declared,
      BodyPlanner.@Nullable Way way,
      String suffix,
      String className,
      NameScope methodNames,
      Set<Import> imports) {
    NameScope names = new NameScope(List.of());
    PathTemplate template = new PathTemplate(path, declared);
    List<ParameterPlan> plans = new ArrayList<>();
    for (Parameter parameter : inOrder(declared, template)) {
      plans.add(
          parameters.plan(
              parameter, className, template.placeholder(parameter.getName()), names, imports));
    }
    List<String> headers = new ArrayList<>();
    ReplyPlanner.Reply reply = replies.plan(http, operation, className);
    imports.addAll(reply.imports());
    imports.add(new Import("org.jspecify.annotations.NullMarked", false));
    imports.add(new Import("retrofit2.Call", false));
    if (plans.stream().anyMatch(ParameterPlan::nullable)) {
      imports.add(new Import("org.jspecify.annotations.Nullable", false));
    }
    if (reply.accept() != null) {
      headers.add(JavaLiteral.quote("Accept: " + reply.accept()));
    }
    boolean formMap = way != null && way.kind() == BodyPlanner.Kind.FORM_MAP;
    if (way != null) {
      plans.add(body(way, names, imports));
      boolean ownType =
          way.kind() == BodyPlanner.Kind.JSON && !way.mediaType().equals("application/json")
              || way.kind() == BodyPlanner.Kind.TEXT && !way.mediaType().equals("text/plain");
      if (ownType && !way.mediaType().contains("*")) {
        headers.add(JavaLiteral.quote("Content-Type: " + way.mediaType()));
      }
    }
    if (!headers.isEmpty()) {
      imports.add(new Import("retrofit2.http.Headers", false));
    }
    String name =
        methodNames.unique(
            JavaNames.member(operation.getOperationId(), "operation") + suffix, "Operation");
    return new Method(
        name,
        doc(operation),
        Boolean.TRUE.equals(operation.getDeprecated()),
        httpAnnotation(http.name(), template.text(), way != null, imports),
        JavadocText.code(http.name() + " " + path),
        headers,
        reply.type(),
        reply.streaming(),
        reply.plainText(),
        formMap,
        plans);
  }

  private static ParameterPlan body(BodyPlanner.Way way, NameScope names, Set<Import> imports) {
    JavaType type = way.type();
    if (type == null) {
      imports.add(new Import("okhttp3.RequestBody", false));
    } else {
      imports.addAll(type.imports());
    }
    String annotation =
        switch (way.kind()) {
          case FORM_MAP -> {
            imports.add(new Import("retrofit2.http.FieldMap", false));
            imports.add(new Import("retrofit2.http.FormUrlEncoded", false));
            yield "@FieldMap";
          }
          case TEXT -> {
            imports.add(new Import("io.streamwire.wire.PlainText", false));
            yield "@Body @PlainText";
          }
          default -> way.alsoJson() ? "@Body @Form" : "@Body";
        };
    if (annotation.startsWith("@Body")) {
      imports.add(new Import("retrofit2.http.Body", false));
    }
    if (way.alsoJson()) {
      imports.add(new Import("io.streamwire.wire.Form", false));
    }
    boolean request = type != null && type.kind() == JavaType.Kind.MODEL;
    return new ParameterPlan(
        names.unique(request ? "request" : "body", "Body"),
        annotation,
        type == null ? "RequestBody" : type.text(),
        false,
        null);
  }

  /** Parameters of the path item and of the operation, the operation's winning. */
  private List<Parameter> parameters(PathItem item, Operation operation) {
    Map<String, Parameter> byPlace = new LinkedHashMap<>();
    for (List<Parameter> declared :
        List.of(orEmpty(item.getParameters()), orEmpty(operation.getParameters()))) {
      for (Parameter reference : declared) {
        Parameter parameter = contract.resolve(reference);
        if (parameter.getName() != null && !ParameterPlanner.isIgnored(parameter)) {
          byPlace.put(parameter.getIn() + " " + parameter.getName(), parameter);
        }
      }
    }
    return new ArrayList<>(byPlace.values());
  }

  private static List<Parameter> orEmpty(@Nullable List<Parameter> parameters) {
    return parameters == null ? List.of() : parameters;
  }

  /**
   * Path parameters first, in the order of the path; then what is required; then the rest as the
   * contract has it.
   */
  private static List<Parameter> inOrder(List<Parameter> declared, PathTemplate template) {
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

  private static List<String> doc(Operation operation) {
    List<String> lines = new ArrayList<>(JavadocText.lines(operation.getSummary()));
    List<String> more = JavadocText.lines(operation.getDescription());
    boolean same =
        operation.getSummary() != null
            && operation
                .getSummary()
                .strip()
                .equals(String.valueOf(operation.getDescription()).strip());
    if (!more.isEmpty() && !same) {
      if (!lines.isEmpty()) {
        lines.add("");
        lines.add("<p>" + more.get(0));
        lines.addAll(more.subList(1, more.size()));
      } else {
        lines.addAll(more);
      }
    }
    return lines;
  }

  /**
   * Retrofit has no {@code @TRACE}, and its {@code @GET}, {@code @DELETE} and so on refuse a body.
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
