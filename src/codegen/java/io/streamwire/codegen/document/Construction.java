package io.streamwire.codegen.document;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a client is built.
 *
 * @param credentials the builder methods that set the credentials of each security scheme
 * @param required the builder methods that every call needs
 * @param servers the addresses of the contract's servers
 * @param needsBaseUrl whether the contract declares no server, so that the caller sets one
 */
public record Construction(
    Map<String, List<BuilderMethod>> credentials,
    List<BuilderMethod> required,
    List<String> servers,
    boolean needsBaseUrl) {

  /** Returns the builder methods for a call that needs the given security schemes. */
  List<BuilderMethod> needed(List<String> schemes) {
    List<BuilderMethod> needed = new ArrayList<>();
    schemes.forEach(scheme -> needed.addAll(credentials.getOrDefault(scheme, List.of())));
    needed.addAll(required);
    return needed;
  }

  /** Returns sample arguments for a builder method; all its parameters are texts. */
  static List<Expression> arguments(BuilderMethod method) {
    return Arrays.stream(method.parameters().split(", "))
        .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
        .map(name -> JavaLiteral.quote(JavaNames.constant(name)))
        .map(variable -> Expression.call("System.getenv", Expression.text(variable)))
        .toList();
  }
}
