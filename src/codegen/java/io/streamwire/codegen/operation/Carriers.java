package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Set;

/**
 * Finds out how a parameter travels, by its place, its style and the shape of its value. Where
 * OpenAPI's table has no entry, the nearest one that loses nothing is taken: a style of a list for
 * an object, form for a scalar, JSON for what is inside a joined text.
 */
final class Carriers {

  /** Types of which no text has a character that a path must encode. */
  private static final Set<JavaType> PLAIN =
      Set.of(
          JavaType.INTEGER,
          JavaType.LONG,
          JavaType.BIG_INTEGER,
          JavaType.BOOLEAN,
          JavaType.DATE,
          JavaType.UUID);

  private final Shapes shapes;

  Carriers(Shapes shapes) {
    this.shapes = shapes;
  }

  Carrier of(Parameter parameter, Schema<?> schema, JavaType value) {
    return switch (parameter.getIn() == null ? "query" : parameter.getIn()) {
      case "path" -> inPath(parameter, value);
      case "header" -> inHeader(parameter, value);
      case "cookie" -> inCookie(parameter, value);
      default -> inQuery(parameter, schema, value);
    };
  }

  /** Retrofit would send a list's items as parameters of their own. */
  static Carrier json(Parameter parameter, JavaType value) {
    return isList(value) && !"path".equals(parameter.getIn())
        ? Carrier.of(JavaType.wrapper("JsonParameter", value.text(), value), "JsonParameter.of($)")
        : Carrier.of(value);
  }

  private static Carrier inPath(Parameter parameter, JavaType value) {
    ParameterStyles style = ParameterStyles.of(parameter);
    if (style.name().equals("simple") && PLAIN.contains(value)) {
      return Carrier.of(value);
    }
    boolean matrix = style.name().equals("matrix");
    return (isList(value) ? separated("CommaSeparated", value) : Carrier.of(value))
        .asEncoded()
        .spelled(
            style.constant(),
            style.explode(),
            matrix ? JavaLiteral.quote(parameter.getName()) : null,
            false);
  }

  private static Carrier inHeader(Parameter parameter, JavaType value) {
    if (isList(value)) {
      return separated("CommaSeparated", value);
    }
    ParameterStyles style = ParameterStyles.of(parameter);
    return value.isScalar()
        ? Carrier.of(value)
        : Carrier.of(value).spelled("SIMPLE", style.explode(), null, false);
  }

  private static Carrier inCookie(Parameter parameter, JavaType value) {
    boolean explode = ParameterStyles.of(parameter).explode();
    if (isList(value)) {
      return separated("CommaSeparated", value).spelled("FORM", explode, null, false);
    }
    return value.isScalar()
        ? Carrier.of(value)
        : Carrier.of(value).spelled("FORM", explode, null, false);
  }

  private Carrier inQuery(Parameter parameter, Schema<?> schema, JavaType value) {
    ParameterStyles style = ParameterStyles.of(parameter);
    Carrier carrier = spelled(style, parameter.getName(), schema, value);
    boolean reserved = Boolean.TRUE.equals(parameter.getAllowReserved());
    if (!reserved) {
      return carrier;
    }
    String converter = carrier.converter();
    return carrier.isFields() && converter != null
        ? Carrier.of(carrier.sent(), converter + ".allowingReserved()").asEncoded()
        : carrier.asEncoded().spelled(style.constant(), style.explode(), null, true);
  }

  private Carrier spelled(ParameterStyles style, String name, Schema<?> schema, JavaType value) {
    String quoted = JavaLiteral.quote(name);
    if (value.isScalar()) {
      return Carrier.of(value);
    }
    if (isList(value)) {
      JavaType item = value.item();
      if (!style.isApart()) {
        return separated(style.separated(), value).asEncoded();
      }
      return item != null && item.isScalar()
          ? Carrier.of(value)
          : fields("Object", JavaType.ANY, "QueryFields.exploded(" + quoted + ", $)");
    }
    boolean map = value.kind() == JavaType.Kind.MAP;
    if (map || shapes.of(schema) == Shape.OBJECT) {
      if (!style.isApart()) {
        return Carrier.of(
                JavaType.wrapper(style.separated(), "Object", JavaType.ANY),
                style.separated() + ".pairs($)")
            .asEncoded();
      }
      String converter =
          style.isDeep() ? "QueryFields.deep(" + quoted + ", $)" : "QueryFields.of($)";
      return fields(value.text(), value, converter);
    }
    if (!style.isApart()) {
      return Carrier.of(value).asEncoded().spelled(style.constant(), false, null, false);
    }
    String factory = style.isDeep() ? "QueryFields.deepAny(" : "QueryFields.exploded(";
    return fields("Object", JavaType.ANY, factory + quoted + ", $)");
  }

  private static Carrier fields(String argument, JavaType value, String converter) {
    return Carrier.of(JavaType.wrapper("QueryFields", argument, value), converter);
  }

  private static Carrier separated(String wrapper, JavaType list) {
    JavaType item = list.item() == null ? JavaType.ANY : list.item();
    return Carrier.of(JavaType.wrapper(wrapper, item.text(), item), wrapper + ".copyOf($)");
  }

  private static boolean isList(JavaType value) {
    return value.kind() == JavaType.Kind.LIST || value.kind() == JavaType.Kind.SET;
  }
}
