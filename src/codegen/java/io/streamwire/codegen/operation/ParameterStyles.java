package io.streamwire.codegen.operation;

import io.swagger.v3.oas.models.parameters.Parameter;

/**
 * The style of a parameter, with OpenAPI's defaults: form in queries and cookies, simple in paths
 * and headers. Only form explodes by default.
 */
record ParameterStyles(String name, boolean explode) {

  static ParameterStyles of(Parameter parameter) {
    String in = String.valueOf(parameter.getIn());
    String style =
        parameter.getStyle() != null
            ? parameter.getStyle().toString()
            : in.equals("path") || in.equals("header") ? "simple" : "form";
    Boolean explode = parameter.getExplode();
    return new ParameterStyles(style, explode == null ? style.equals("form") : explode);
  }

  boolean isDeep() {
    return name.equals("deepObject");
  }

  /** Whether the members of a value become parameters of their own. */
  boolean isApart() {
    return explode || isDeep();
  }

  /** The constant of the run time's {@code ParameterStyle}. */
  String constant() {
    return switch (name) {
      case "simple" -> "SIMPLE";
      case "label" -> "LABEL";
      case "matrix" -> "MATRIX";
      case "spaceDelimited" -> "SPACE_DELIMITED";
      case "pipeDelimited" -> "PIPE_DELIMITED";
      default -> "FORM";
    };
  }

  /** The run-time class that joins a list. */
  String separated() {
    return switch (name) {
      case "spaceDelimited" -> "SpaceSeparated";
      case "pipeDelimited" -> "PipeSeparated";
      default -> "CommaSeparated";
    };
  }
}
