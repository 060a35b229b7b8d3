package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Set;

/**
 * Chooses the encoding of a parameter, by its location, style and kind of value. For combinations
 * that OpenAPI's table does not define, it chooses the closest one that loses nothing: the style of
 * a list for an object, form for a scalar, JSON for values inside a joined text.
 */
final class ParameterEncodings {

  /** Types whose text contains no character that must be escaped in a path. */
  private static final Set<JavaType> PLAIN =
      Set.of(
          JavaType.INTEGER,
          JavaType.LONG,
          JavaType.BIG_INTEGER,
          JavaType.BOOLEAN,
          JavaType.DATE,
          JavaType.UUID);

  private final SchemaKinds schemaKinds;

  ParameterEncodings(SchemaKinds schemaKinds) {
    this.schemaKinds = schemaKinds;
  }

  ParameterEncoding of(Parameter parameter, Schema<?> schema, JavaType value) {
    return switch (parameter.getIn() == null ? "query" : parameter.getIn()) {
      case "path" -> inPath(parameter, value);
      case "header" -> inHeader(parameter, value);
      case "cookie" -> inCookie(parameter, value);
      default -> inQuery(parameter, schema, value);
    };
  }

  /** Retrofit would send the items of a list as separate parameters. */
  static ParameterEncoding json(Parameter parameter, JavaType value) {
    return isList(value) && !"path".equals(parameter.getIn())
        ? ParameterEncoding.of(
            JavaType.wrapper("JsonParameter", value.text(), value), "JsonParameter.of($)")
        : ParameterEncoding.of(value);
  }

  private static ParameterEncoding inPath(Parameter parameter, JavaType value) {
    ParameterStyles style = ParameterStyles.of(parameter);
    if (style.name().equals("simple") && PLAIN.contains(value)) {
      return ParameterEncoding.of(value);
    }
    boolean matrix = style.name().equals("matrix");
    return (isList(value) ? separated("CommaSeparated", value) : ParameterEncoding.of(value))
        .asEncoded()
        .styled(
            style.constant(),
            style.explode(),
            matrix ? JavaLiteral.quote(parameter.getName()) : null,
            false);
  }

  private static ParameterEncoding inHeader(Parameter parameter, JavaType value) {
    if (isList(value)) {
      return separated("CommaSeparated", value);
    }
    ParameterStyles style = ParameterStyles.of(parameter);
    return value.isScalar()
        ? ParameterEncoding.of(value)
        : ParameterEncoding.of(value).styled("SIMPLE", style.explode(), null, false);
  }

  private static ParameterEncoding inCookie(Parameter parameter, JavaType value) {
    boolean explode = ParameterStyles.of(parameter).explode();
    if (isList(value)) {
      return separated("CommaSeparated", value).styled("FORM", explode, null, false);
    }
    return value.isScalar()
        ? ParameterEncoding.of(value)
        : ParameterEncoding.of(value).styled("FORM", explode, null, false);
  }

  private ParameterEncoding inQuery(Parameter parameter, Schema<?> schema, JavaType value) {
    ParameterStyles style = ParameterStyles.of(parameter);
    ParameterEncoding parameterEncoding = styled(style, parameter.getName(), schema, value);
    boolean reserved = Boolean.TRUE.equals(parameter.getAllowReserved());
    if (!reserved) {
      return parameterEncoding;
    }
    String converter = parameterEncoding.converter();
    return parameterEncoding.isFields() && converter != null
        ? ParameterEncoding.of(parameterEncoding.sent(), converter + ".allowingReserved()")
            .asEncoded()
        : parameterEncoding.asEncoded().styled(style.constant(), style.explode(), null, true);
  }

  private ParameterEncoding styled(
      ParameterStyles style, String name, Schema<?> schema, JavaType value) {
    String quoted = JavaLiteral.quote(name);
    if (value.isScalar()) {
      return ParameterEncoding.of(value);
    }
    if (isList(value)) {
      JavaType item = value.item();
      if (!style.isApart()) {
        return separated(style.separated(), value).asEncoded();
      }
      return item != null && item.isScalar()
          ? ParameterEncoding.of(value)
          : fields("Object", JavaType.ANY, "QueryFields.exploded(" + quoted + ", $)");
    }
    boolean map = value.kind() == JavaType.Kind.MAP;
    if (map || schemaKinds.of(schema) == SchemaKind.OBJECT) {
      if (!style.isApart()) {
        return ParameterEncoding.of(
                JavaType.wrapper(style.separated(), "Object", JavaType.ANY),
                style.separated() + ".pairs($)")
            .asEncoded();
      }
      String converter =
          style.isDeep() ? "QueryFields.deep(" + quoted + ", $)" : "QueryFields.of($)";
      return fields(value.text(), value, converter);
    }
    if (!style.isApart()) {
      return ParameterEncoding.of(value).asEncoded().styled(style.constant(), false, null, false);
    }
    String factory = style.isDeep() ? "QueryFields.deepAny(" : "QueryFields.exploded(";
    return fields("Object", JavaType.ANY, factory + quoted + ", $)");
  }

  private static ParameterEncoding fields(String argument, JavaType value, String converter) {
    return ParameterEncoding.of(JavaType.wrapper("QueryFields", argument, value), converter);
  }

  private static ParameterEncoding separated(String wrapper, JavaType list) {
    JavaType item = list.item() == null ? JavaType.ANY : list.item();
    return ParameterEncoding.of(
        JavaType.wrapper(wrapper, item.text(), item), wrapper + ".copyOf($)");
  }

  private static boolean isList(JavaType value) {
    return value.kind() == JavaType.Kind.LIST || value.kind() == JavaType.Kind.SET;
  }
}
