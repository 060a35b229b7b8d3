package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan.ParameterPlan;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation, for the caller and for Retrofit.
 *
 * @param plan the parameter of the Retrofit interface
 * @param value the caller's type, such as {@code List<String>}
 * @param parameterEncoding how it is sent
 */
record Argument(
    ParameterPlan plan,
    Parameter parameter,
    Schema<?> schema,
    JavaType value,
    ParameterEncoding parameterEncoding,
    boolean required) {

  boolean isPath() {
    return "path".equals(parameter.getIn());
  }

  /**
   * Returns the expression that converts a caller's value for Retrofit.
   *
   * @param expression the caller's value
   * @param mayBeNull whether that expression may be {@code null}
   */
  String converted(String expression, boolean mayBeNull) {
    String converter = parameterEncoding.converter();
    if (converter == null) {
      return expression;
    }
    String converted = converter.replace("$", expression);
    if (!mayBeNull) {
      return converted;
    }
    String none = parameterEncoding.isFields() ? "QueryFields.none()" : "null";
    return expression + " == null ? " + none + " : " + converted;
  }

  /** The class that converts the value; {@code null} if it needs no conversion. */
  @Nullable String converterClass() {
    String converter = parameterEncoding.converter();
    return converter == null ? null : converter.substring(0, converter.indexOf('.'));
  }
}
