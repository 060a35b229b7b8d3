package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.contract.Usage;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan.ParameterPlan;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the parameters of an operation, one style of OpenAPI at a time. */
public final class ParameterPlanner {

  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private static final String ALL_COOKIES = "cookies";

  private final Shapes shapes;
  private final TypeResolver types;

  public ParameterPlanner(Shapes shapes, TypeResolver types) {
    this.shapes = shapes;
    this.types = types;
  }

  /** OpenAPI 3.0.3, Parameter Object: definitions of these headers shall be ignored. */
  static boolean isIgnored(Parameter parameter) {
    return "header".equals(parameter.getIn())
        && IGNORED_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT));
  }

  /**
   * Plans one parameter.
   *
   * @param placeholder the name that the path template has for a path parameter
   */
  Argument plan(
      Parameter parameter,
      String className,
      String placeholder,
      NameScope names,
      Set<Import> imports) {
    Schema<?> schema = schemaOf(parameter);
    String wireName = parameter.getName();
    String hint = className + JavaNames.type(wireName, "Parameter");
    JavaType value = types.of(schema, hint);
    boolean json = jsonContent(parameter) != null;
    JavaType sent = json ? value : spelled(parameter, schema, value);
    imports.addAll(sent.imports());
    if (json) {
      imports.add(new Import("io.streamwire.wire.AsJson", false));
    }
    boolean fields = sent.text().startsWith("QueryFields<");
    boolean required =
        Boolean.TRUE.equals(parameter.getRequired()) || "path".equals(parameter.getIn());
    boolean secret = isSecret(parameter, schema);
    if (secret) {
      imports.add(new Import("io.streamwire.client.core.SecretArgument", false));
    }
    ParameterPlan plan =
        new ParameterPlan(
            names.unique(JavaNames.member(wireName, "parameter"), "Parameter"),
            annotation(parameter, sent, placeholder, imports)
                + (json ? " @AsJson" : "")
                + (secret ? " @SecretArgument" : ""),
            sent.text(),
            !required && !fields,
            doc(parameter, fields && !required));
    return new Argument(plan, parameter, schema, value, sent, required);
  }

  private static boolean isSecret(Parameter parameter, Schema<?> schema) {
    return "password".equals(schema.getFormat())
        || Boolean.TRUE.equals(Schemas.extension(schema, "x-secret"))
        || parameter.getExtensions() != null
            && Boolean.TRUE.equals(parameter.getExtensions().get("x-secret"));
  }

  private static @Nullable String doc(Parameter parameter, boolean mayBeNone) {
    List<String> words =
        new ArrayList<>(JavadocText.lines(parameter.getDescription()).stream().limit(3).toList());
    if (mayBeNone) {
      words.add(
          words.isEmpty()
              ? "{@code QueryFields.none()} for none"
              : "{@code QueryFields.none()} for none.");
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private Schema<?> schemaOf(Parameter parameter) {
    MediaType content =
        parameter.getContent() == null || parameter.getContent().isEmpty()
            ? null
            : parameter.getContent().values().iterator().next();
    Schema<?> schema = content != null ? content.getSchema() : parameter.getSchema();
    return schema == null ? new Schema<>().type("string") : schema;
  }

  private static @Nullable String jsonContent(Parameter parameter) {
    return parameter.getContent() == null
        ? null
        : parameter.getContent().keySet().stream()
            .filter(MediaTypes::isJson)
            .findFirst()
            .orElse(null);
  }

  /** Returns the type that carries a value in the parameter's style. */
  private JavaType spelled(Parameter parameter, Schema<?> schema, JavaType value) {
    boolean query = "query".equals(parameter.getIn());
    boolean explode = explode(parameter);
    JavaType item = value.item();
    if (item != null && value.kind() != JavaType.Kind.MAP) {
      String element = item.text();
      if (query && explode) {
        return value;
      }
      return switch (style(parameter)) {
        case "spaceDelimited" -> JavaType.wrapper("SpaceSeparated", element, item);
        case "pipeDelimited" -> JavaType.wrapper("PipeSeparated", element, item);
        default -> JavaType.wrapper("CommaSeparated", element, item);
      };
    }
    boolean object = value.kind() == JavaType.Kind.MAP || shapes.of(schema).isObjectLike();
    if (query && object && !explode && !style(parameter).equals("deepObject")) {
      return JavaType.wrapper("CommaSeparated", "Object", JavaType.ANY); // name,value,name,value
    }
    if (query && object) {
      boolean fields = value.kind() == JavaType.Kind.MAP || shapes.of(schema) == Shape.OBJECT;
      return JavaType.wrapper(
          "QueryFields", fields ? value.text() : "Object", fields ? value : JavaType.ANY);
    }
    return value;
  }

  private static String annotation(
      Parameter parameter, JavaType type, String placeholder, Set<Import> imports) {
    String name = JavaLiteral.quote(parameter.getName());
    String in = parameter.getIn() == null ? "query" : parameter.getIn();
    switch (in) {
      case "path" -> {
        imports.add(new Import("retrofit2.http.Path", false));
        String place = JavaLiteral.quote(placeholder);
        if (!isDelimited(type)) {
          return "@Path(" + place + ")";
        }
        String between = between(parameter);
        if (between != null) {
          imports.add(new Import("io.streamwire.wire.Joined", false));
        }
        return "@Path(value = "
            + place
            + ", encoded = true)"
            + (between == null ? "" : " @Joined(" + JavaLiteral.quote(between) + ")");
      }
      case "header" -> {
        imports.add(new Import("retrofit2.http.Header", false));
        return "@Header(" + name + ")";
      }
      case "cookie" -> {
        imports.add(new Import("retrofit2.http.Header", false));
        if (parameter.getName().equals(ALL_COOKIES)) {
          return "@Header(\"Cookie\")";
        }
        imports.add(new Import("io.streamwire.wire.CookieName", false));
        return "@Header(\"Cookie\") @CookieName(" + name + ")";
      }
      default -> {
        boolean fields = type.text().startsWith("QueryFields<");
        boolean delimited = isDelimited(type);
        imports.add(new Import("retrofit2.http." + (fields ? "QueryMap" : "Query"), false));
        if (fields) {
          return "@QueryMap";
        }
        return delimited ? "@Query(value = " + name + ", encoded = true)" : "@Query(" + name + ")";
      }
    }
  }

  private static boolean isDelimited(JavaType type) {
    return type.text().contains("Separated<") && !type.text().startsWith("List");
  }

  /** What stands between the items of a path parameter that explodes (RFC 6570, section 3.2). */
  private static @Nullable String between(Parameter parameter) {
    if (!explode(parameter)) {
      return null;
    }
    return switch (style(parameter)) {
      case "label" -> ".";
      case "matrix" -> ";" + parameter.getName() + "=";
      default -> null;
    };
  }

  /**
   * RFC 6265, section 5.4: a request has one Cookie header. Several cookies so become one
   * parameter, an object.
   */
  static List<Parameter> withOneCookie(List<Parameter> declared, Usage usage) {
    List<Parameter> cookies =
        declared.stream().filter(parameter -> "cookie".equals(parameter.getIn())).toList();
    if (cookies.size() < 2) {
      return declared;
    }
    Schema<?> all = new Schema<>().type("object").description("The cookies of a request.");
    for (Parameter cookie : cookies) {
      Schema<?> value =
          cookie.getSchema() == null ? new Schema<>().type("string") : cookie.getSchema();
      all.addProperty(
          cookie.getName(),
          new Schema<>().description(cookie.getDescription()).addAllOfItem(value));
      if (Boolean.TRUE.equals(cookie.getRequired())) {
        all.addRequiredItem(cookie.getName());
      }
    }
    usage.noteForm(all);
    List<Parameter> result = new ArrayList<>(declared);
    result.removeAll(cookies);
    result.add(
        new Parameter()
            .name(ALL_COOKIES)
            .in("cookie")
            .required(all.getRequired() != null)
            .schema(all));
    return result;
  }

  private static String style(Parameter parameter) {
    return parameter.getStyle() == null ? "" : parameter.getStyle().toString();
  }

  /**
   * OpenAPI 3.0.3, Parameter Object: style {@code form} explodes unless told otherwise, the others
   * do not.
   */
  private static boolean explode(Parameter parameter) {
    boolean form = style(parameter).isEmpty() || style(parameter).equals("form");
    return parameter.getExplode() == null ? form : parameter.getExplode();
  }
}
