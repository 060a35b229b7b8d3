package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs to write one method of a Retrofit interface; handed over as the vendor
 * extension {@code x-operation}. An operation whose body may be sent in several ways has one method
 * a way.
 */
public record OperationPlan(ApiPlan api, ResourcePlan resource, List<Method> methods) {

  /** The interface that the operation stands in; all its operations share it. */
  public record ApiPlan(List<String> doc, Set<Import> imports) {}

  /**
   * One method.
   *
   * @param annotations what the run time reads of the operation: credentials, error bodies
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

    /** The HTTP method and the path as the contract writes them. */
    public String httpLine() {
      return http.text();
    }

    /** Fixed headers as Java literals. */
    public List<String> headers() {
      return http.headers();
    }

    /** Whether the body is a free map of form fields. */
    public boolean formUrlEncoded() {
      return http.formUrlEncoded();
    }

    /** What the call yields. */
    public String returnType() {
      return result.type();
    }

    /** Whether the body is handed over while it comes in. */
    public boolean streaming() {
      return result.streaming();
    }

    /** Whether the reply is text and not JSON. */
    public boolean plainText() {
      return result.plainText();
    }

    /** The parameters that have a description. */
    public List<ParameterPlan> documented() {
      return parameters.stream().filter(parameter -> parameter.doc() != null).toList();
    }

    public boolean severalHeaders() {
      return http.headers().size() > 1;
    }
  }

  /**
   * What is sent whatever the arguments are.
   *
   * @param annotation the annotation with the HTTP method and the path
   * @param text the HTTP method and the path as the contract writes them
   * @param headers fixed headers as Java literals
   * @param formUrlEncoded whether the body is a free map of form fields
   */
  public record HttpLine(
      String annotation, String text, List<String> headers, boolean formUrlEncoded) {}

  /**
   * What a call yields.
   *
   * @param type for example {@code CallStream}
   * @param streaming whether the body is handed over while it comes in
   * @param plainText whether the reply is text and not JSON
   */
  public record Result(String type, boolean streaming, boolean plainText) {}

  /**
   * One parameter.
   *
   * @param annotation the annotations that say where it goes
   * @param nullable whether it may be left out
   * @param doc its description on one line; {@code null} if the contract has none
   */
  public record ParameterPlan(
      String name, String annotation, String type, boolean nullable, @Nullable String doc) {}
}
