package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code api.mustache} for one operation; passed as the vendor extension {@code
 * x-operation}. An operation with several body encodings has several methods.
 */
public record OperationPlan(ApiPlan api, ResourcePlan resource, List<Method> methods) {

  /** The interface of an operation. All operations of a tag share it. */
  public record ApiPlan(List<String> doc, Set<Import> imports) {}

  /**
   * One method.
   *
   * @param annotations the annotations that the run time reads: credentials, error bodies
   */
  public record Method(
      String name,
      List<String> doc,
      boolean deprecated,
      HttpLine http,
      List<String> annotations,
      Result result,
      List<ParameterPlan> parameters) {

    /** The annotation with the HTTP method and the path. */
    public String httpAnnotation() {
      return http.annotation();
    }

    /** The HTTP method and the path, as in the contract. */
    public String httpLine() {
      return http.text();
    }

    /** Fixed headers as Java literals. */
    public List<String> headers() {
      return http.headers();
    }

    /** Whether the body is a map of form fields. */
    public boolean formUrlEncoded() {
      return http.formUrlEncoded();
    }

    /** The type of the result. */
    public String returnType() {
      return result.type();
    }

    /** Whether the caller reads the body from the network. */
    public boolean streaming() {
      return result.streaming();
    }

    /** Whether the response is plain text. */
    public boolean plainText() {
      return result.plainText();
    }

    /** The parameters with a description. */
    public List<ParameterPlan> documented() {
      return parameters.stream().filter(parameter -> parameter.doc() != null).toList();
    }

    public boolean severalHeaders() {
      return http.headers().size() > 1;
    }
  }

  /**
   * The fixed part of a request.
   *
   * @param annotation the annotation with the HTTP method and the path
   * @param text the HTTP method and the path, as in the contract
   * @param headers fixed headers as Java literals
   * @param formUrlEncoded whether the body is a map of form fields
   */
  public record HttpLine(
      String annotation, String text, List<String> headers, boolean formUrlEncoded) {}

  /**
   * The result of a call.
   *
   * @param type for example {@code CallStream}
   * @param streaming whether the caller reads the body from the network
   * @param plainText whether the response is plain text
   */
  public record Result(String type, boolean streaming, boolean plainText) {}

  /**
   * One parameter.
   *
   * @param annotation its annotations
   * @param nullable whether it may be omitted
   * @param doc its description on one line; {@code null} for none
   */
  public record ParameterPlan(
      String name, String annotation, String type, boolean nullable, @Nullable String doc) {}
}
