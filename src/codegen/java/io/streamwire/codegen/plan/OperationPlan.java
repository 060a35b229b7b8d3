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
   * @param httpAnnotation the annotation with the HTTP method and the path
   * @param httpLine the HTTP method and the path as the contract writes them
   * @param annotations what the run time must know of the operation: credentials, error bodies
   * @param headers fixed headers as Java literals
   * @param returnType what the call yields, for example {@code Call<CallStream>}
   * @param plainText whether the reply is text and not JSON
   * @param formUrlEncoded whether the body is a free map of form fields
   */
  public record Method(
      String name,
      List<String> doc,
      boolean deprecated,
      String httpAnnotation,
      String httpLine,
      List<String> annotations,
      List<String> headers,
      String returnType,
      boolean streaming,
      boolean plainText,
      boolean formUrlEncoded,
      List<ParameterPlan> parameters) {

    /** The parameters that have a description. */
    public List<ParameterPlan> documented() {
      return parameters.stream().filter(parameter -> parameter.doc() != null).toList();
    }

    public boolean severalHeaders() {
      return headers.size() > 1;
    }
  }

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
