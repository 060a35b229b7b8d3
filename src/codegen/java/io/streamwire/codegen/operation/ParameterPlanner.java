package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.UsageGraph;
import io.streamwire.codegen.model.FormModels;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan.ParameterPlan;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the parameters of an operation by their OpenAPI styles. */
public final class ParameterPlanner {

  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization", "content-length");

  private static final String ALL_COOKIES = "cookies";

  private final TypeResolver types;
  private final ParameterEncodings parameterEncodings;

  public ParameterPlanner(SchemaKinds schemaKinds, TypeResolver types) {
    this.types = types;
    this.parameterEncodings = new ParameterEncodings(schemaKinds);
  }

  /**
   * OpenAPI 3.0.3, Parameter Object, requires that the first three headers are ignored. OkHttp sets
   * the fourth, the content length, itself.
   */
  static boolean isIgnored(Parameter parameter) {
    return "header".equals(parameter.getIn())
        && IGNORED_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT));
  }

  /**
   * Plans one parameter.
   *
   * @param placeholder the placeholder of a path parameter in the path template
   */
  Argument plan(
      Parameter parameter,
      String className,
      String placeholder,
      NameScope names,
      Set<Import> imports) {
    Schema<?> schema = schemaOf(parameter);
    String wireName = parameter.getName();
    String nameHint = className + JavaNames.type(wireName, "Parameter");
    JavaType value = types.of(schema, nameHint);
    boolean json = jsonContent(parameter) != null;
    boolean cookies = parameter.getName().equals(ALL_COOKIES) && "cookie".equals(parameter.getIn());
    ParameterEncoding parameterEncoding =
        json
            ? ParameterEncodings.json(parameter, value)
            : cookies
                ? ParameterEncoding.of(value)
                : parameterEncodings.of(parameter, schema, value);
    JavaType sent = parameterEncoding.sent();
    imports.addAll(sent.imports());
    if (parameterEncoding.styled() != null) {
      imports.add(new Import("io.streamwire.wire.ParameterStyle", false));
      imports.add(new Import("io.streamwire.wire.Styled", false));
    }
    if (json) {
      imports.add(new Import("io.streamwire.wire.JsonEncoded", false));
    }
    boolean fields = parameterEncoding.isFields();
    boolean required =
        Boolean.TRUE.equals(parameter.getRequired()) || "path".equals(parameter.getIn());
    boolean secret = isSecret(parameter, schema);
    if (secret) {
      imports.add(new Import("io.streamwire.client.core.SecretArgument", false));
    }
    ParameterPlan plan =
        new ParameterPlan(
            names.unique(JavaNames.member(wireName, "parameter"), "Parameter"),
            annotation(parameter, parameterEncoding, placeholder, imports)
                + (parameterEncoding.styled() == null
                    ? ""
                    : " @Styled(" + parameterEncoding.styled() + ")")
                + (json ? " @JsonEncoded" : "")
                + (secret ? " @SecretArgument" : ""),
            sent.text(),
            !required && !fields,
            doc(parameter, fields && !required));
    return new Argument(plan, parameter, schema, value, parameterEncoding, required);
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

  private static Schema<?> schemaOf(Parameter parameter) {
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

  private static String annotation(
      Parameter parameter,
      ParameterEncoding parameterEncoding,
      String placeholder,
      Set<Import> imports) {
    String name = JavaLiteral.quote(parameter.getName());
    String encoded = parameterEncoding.encoded() ? ", encoded = true" : "";
    String in = parameter.getIn() == null ? "query" : parameter.getIn();
    switch (in) {
      case "path" -> {
        imports.add(new Import("retrofit2.http.Path", false));
        return valued("@Path", JavaLiteral.quote(placeholder), encoded);
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
        imports.add(
            new Import(
                "retrofit2.http." + (parameterEncoding.isFields() ? "QueryMap" : "Query"), false));
        return parameterEncoding.isFields()
            ? "@QueryMap" + (parameterEncoding.encoded() ? "(encoded = true)" : "")
            : valued("@Query", name, encoded);
      }
    }
  }

  private static String valued(String annotation, String value, String more) {
    return annotation + "(" + (more.isEmpty() ? "" : "value = ") + value + more + ")";
  }

  /**
   * A request has one {@code Cookie} header (RFC 6265, section 5.4), so several cookies become one
   * parameter, an object.
   */
  static List<Parameter> withOneCookie(
      List<Parameter> declared, UsageGraph usage, FormModels formClasses) {
    List<Parameter> cookies =
        declared.stream().filter(parameter -> "cookie".equals(parameter.getIn())).toList();
    if (cookies.size() < 2) {
      return declared;
    }
    Schema<?> all = new Schema<>().type("object").description("The cookies of a request.");
    Map<String, FormStyle> styles = new LinkedHashMap<>();
    for (Parameter cookie : cookies) {
      Schema<?> value = schemaOf(cookie);
      styles.put(
          cookie.getName(),
          jsonContent(cookie) != null
              ? FormStyle.JSON
              : ParameterStyles.of(cookie).explode() ? FormStyle.EXPLODED : FormStyle.COMMAS);
      all.addProperty(
          cookie.getName(),
          new Schema<>().description(cookie.getDescription()).addAllOfItem(value));
      if (Boolean.TRUE.equals(cookie.getRequired())) {
        all.addRequiredItem(cookie.getName());
      }
    }
    usage.noteForm(all);
    formClasses.noteStyles(all, styles);
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
}
