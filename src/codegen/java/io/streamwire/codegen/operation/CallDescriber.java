package io.streamwire.codegen.operation;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Examples;
import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.Security;
import io.streamwire.codegen.operation.CallDescription.Failure;
import io.streamwire.codegen.operation.CallDescription.Given;
import io.streamwire.codegen.operation.CallDescription.Value;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes operations for the reference, before planning removes their descriptions from the
 * contract.
 */
public final class CallDescriber {

  private final Contract contract;
  private final Security security;
  private final OperationFacts facts;
  private final RequestBodies bodies;
  private final ClientSettings settings;

  public CallDescriber(
      Contract contract,
      Security security,
      OperationFacts facts,
      RequestBodies bodies,
      ClientSettings settings) {
    this.contract = contract;
    this.security = security;
    this.facts = facts;
    this.bodies = bodies;
    this.settings = settings;
  }

  /** Describes one of the methods of an operation. */
  public CallDescription describe(
      String accessor,
      String http,
      String path,
      Operation operation,
      PlannedMethod planned,
      ParameterObject parameters) {
    List<Given> given = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (Argument argument : planned.arguments()) {
      if (settings.isSetting(argument.parameter())) {
        continue;
      }
      String name = argument.plan().name();
      if (argument.isPath()) {
        Object example = SampleValue.exampleOf(argument.parameter());
        given.add(
            new Given(
                name,
                argument.value(),
                "",
                example == null ? Examples.of(contract, argument.schema()) : example));
      } else {
        name = "params." + parameters.accessors().get(argument);
      }
      values.add(value(name, argument));
    }
    if (parameters.type() != null && !parameters.optional()) {
      given.add(
          new Given("params", JavaType.model(parameters.type(), JavaType.Kind.MODEL), "", null));
    }
    body(operation, planned, given, values);
    List<List<String>> alternatives = security.alternatives(http + " " + path, operation);
    return new CallDescription(
        new CallDescription.Name(accessor, planned.method().name(), http, path),
        planned.method().deprecated(),
        words(operation),
        new CallDescription.Arguments(given, values, parameters.type()),
        new CallDescription.Result(
            planned.reply().returns(), planned.reply().resultImports(), result(operation)),
        failures(operation),
        alternatives == null || alternatives.isEmpty() ? List.of() : alternatives.get(0));
  }

  private static Value value(String name, Argument argument) {
    boolean key = OperationFacts.isIdempotencyKey(argument.parameter());
    String words = argument.parameter().getDescription();
    return new Value(
        name,
        argument.value().valueType(),
        String.valueOf(argument.parameter().getIn()),
        argument.required() && !key,
        words == null ? argument.schema().getDescription() : words);
  }

  private void body(
      Operation operation, PlannedMethod planned, List<Given> given, List<Value> values) {
    BodyPlanner.BodyEncoding bodyEncoding = planned.body();
    if (bodyEncoding == null
        || planned.bodyParameter() == null
        || bodies.isConstant(bodyEncoding)) {
      return;
    }
    String name = planned.bodyParameter().name();
    RequestBody declared =
        operation.getRequestBody() == null
            ? new RequestBody()
            : contract.resolve(operation.getRequestBody());
    Object example = null;
    for (Map.Entry<String, MediaType> content :
        Contract.<MediaType>copy(declared.getContent()).entrySet()) {
      boolean same = MediaTypes.plain(content.getKey()).equals(bodyEncoding.mediaType());
      if (example == null && same && content.getValue() != null) {
        example = Examples.of(content.getValue());
      }
    }
    if (example == null && bodyEncoding.schema() != null) {
      example = Examples.of(contract, bodyEncoding.schema());
    }
    given.add(new Given(name, bodyEncoding.type(), bodyEncoding.mediaType(), example));
    values.add(
        new Value(
            name,
            planned.bodyParameter().type(),
            "body",
            planned.withoutBody() == null,
            declared.getDescription()));
  }

  /** Returns summary and description, without blanks and duplicates. */
  private static List<String> words(Operation operation) {
    return Stream.of(operation.getSummary(), operation.getDescription())
        .filter(words -> words != null && !words.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  private @Nullable String result(Operation operation) {
    Map<String, ApiResponse> responses = new TreeMap<>(Contract.copy(operation.getResponses()));
    for (Map.Entry<String, ApiResponse> response : responses.entrySet()) {
      boolean alone = responses.size() == 1 && response.getKey().equals("default");
      if (response.getKey().startsWith("2") || alone) {
        return contract.resolve(response.getValue()).getDescription();
      }
    }
    return null;
  }

  private List<Failure> failures(Operation operation) {
    Map<String, JavaType> types = facts.errorBodies(operation);
    Map<String, ApiResponse> responses = new TreeMap<>(Contract.copy(operation.getResponses()));
    List<Failure> failures = new ArrayList<>();
    responses.forEach(
        (status, response) -> {
          boolean success = responses.size() == 1 && status.equals("default");
          if (status.matches("[45].*|default") && !success) {
            JavaType type = types.get(status);
            failures.add(
                new Failure(
                    status,
                    type == null ? null : type.text(),
                    contract.resolve(response).getDescription()));
          }
        });
    return failures;
  }
}
