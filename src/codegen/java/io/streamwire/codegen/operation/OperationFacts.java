package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.Security;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans the annotations that the run time reads: required credentials, idempotency, types of error
 * bodies.
 */
public final class OperationFacts {

  private static final String CORE = "io.streamwire.client.core.";

  private final Contract contract;
  private final Security security;
  private final TypeResolver types;

  public OperationFacts(Contract contract, Security security, TypeResolver types) {
    this.contract = contract;
    this.security = security;
    this.types = types;
  }

  List<String> annotations(
      String place,
      Operation operation,
      List<Parameter> parameters,
      boolean mayBeEmpty,
      Set<Import> imports) {
    List<String> annotations = new ArrayList<>();
    List<List<String>> alternatives = security.alternatives(place, operation);
    if (alternatives != null) {
      imports.add(new Import(CORE + "Secured", false));
      annotations.add("@Secured(" + secured(alternatives) + ")");
    }
    idempotency(place, operation, parameters, annotations, imports);
    if (mayBeEmpty) {
      imports.add(new Import(CORE + "NoContent", false));
      annotations.add("@NoContent");
    }
    errors(operation, annotations, imports);
    return annotations;
  }

  private static String secured(List<List<String>> alternatives) {
    List<String> texts =
        alternatives.stream()
            .map(schemes -> JavaLiteral.quote(String.join(" ", schemes)))
            .distinct()
            .toList();
    return array(texts);
  }

  private static void idempotency(
      String place,
      Operation operation,
      List<Parameter> parameters,
      List<String> annotations,
      Set<Import> imports) {
    Object key = extension(operation.getExtensions(), "x-idempotency-key");
    for (Parameter parameter : parameters) {
      if (isIdempotencyKey(parameter)) {
        if (!"header".equals(parameter.getIn())) {
          throw new SpecError(
              place,
              "x-idempotency-key is on a parameter in "
                  + parameter.getIn()
                  + " (expected: on a header)");
        }
        key = parameter.getName();
      }
    }
    if (key != null) {
      imports.add(new Import(CORE + "IdempotencyKey", false));
      annotations.add("@IdempotencyKey(" + JavaLiteral.quote(key.toString()) + ")");
    } else if (Boolean.TRUE.equals(extension(operation.getExtensions(), "x-idempotent"))) {
      imports.add(new Import(CORE + "Idempotent", false));
      annotations.add("@Idempotent");
    }
  }

  /** Whether the client sets a header if the caller does not. */
  static boolean isIdempotencyKey(Parameter parameter) {
    return Boolean.TRUE.equals(extension(parameter.getExtensions(), "x-idempotency-key"));
  }

  /** Returns the types of declared error bodies, by status. */
  Map<String, JavaType> errorBodies(Operation operation) {
    Map<String, JavaType> bodies = new TreeMap<>();
    if (operation.getResponses() == null) {
      return bodies;
    }
    boolean onlyDefault = operation.getResponses().size() == 1;
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              boolean success = status.startsWith("2") || onlyDefault && status.equals("default");
              Schema<?> schema = success ? null : json(contract.resolve(response).getContent());
              if (schema != null) {
                String nameHint =
                    JavaNames.type(operation.getOperationId(), "Operation")
                        + JavaNames.capitalized(status.toLowerCase(Locale.ROOT))
                        + "Error";
                bodies.put(status, types.of(schema, nameHint));
              }
            });
    return bodies;
  }

  private void errors(Operation operation, List<String> annotations, Set<Import> imports) {
    Map<String, JavaType> bodies = errorBodies(operation);
    Map<String, List<String>> statuses = new LinkedHashMap<>();
    bodies.forEach(
        (status, type) -> {
          // An annotation holds a class, so not List<Problem>. Free-form JSON needs no type.
          if (!type.isGeneric() && type.kind() != JavaType.Kind.ANY) {
            imports.addAll(type.imports());
            statuses
                .computeIfAbsent(type.text(), t -> new ArrayList<>())
                .add(
                    JavaLiteral.quote(
                        status.equals("default") ? status : status.toUpperCase(Locale.ROOT)));
          }
        });
    if (!statuses.isEmpty()) {
      imports.add(new Import(CORE + "ErrorBody", false));
    }
    statuses.forEach(
        (type, of) ->
            annotations.add("@ErrorBody(status = " + array(of) + ", type = " + type + ".class)"));
  }

  private static String array(List<String> literals) {
    return literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
  }

  private static @Nullable Schema<?> json(@Nullable Content content) {
    if (content == null) {
      return null;
    }
    for (Map.Entry<String, MediaType> entry : content.entrySet()) {
      if (MediaTypes.isJson(entry.getKey()) && entry.getValue() != null) {
        return entry.getValue().getSchema();
      }
    }
    return null;
  }

  private static @Nullable Object extension(@Nullable Map<String, Object> extensions, String name) {
    return extensions == null ? null : extensions.get(name);
  }
}
