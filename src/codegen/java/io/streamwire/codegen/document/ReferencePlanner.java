package io.streamwire.codegen.document;

import io.streamwire.codegen.operation.CallDescription;
import io.streamwire.codegen.plan.DocumentsPlan;
import io.streamwire.codegen.plan.DocumentsPlan.Failure;
import io.streamwire.codegen.plan.DocumentsPlan.Operation;
import io.streamwire.codegen.plan.DocumentsPlan.Value;
import io.streamwire.codegen.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans the section of the reference for one resource. */
final class ReferencePlanner {

  private final Function<CallDescription, Sample> samples;

  ReferencePlanner(Function<CallDescription, Sample> samples) {
    this.samples = samples;
  }

  DocumentsPlan.Resource plan(ResourcePlan resource, List<CallDescription> calls) {
    List<Operation> operations = new ArrayList<>();
    for (CallDescription call : calls) {
      if (call.name().accessor().equals(resource.accessor())) {
        operations.add(operation(call));
      }
    }
    return new DocumentsPlan.Resource(
        resource.name(), resource.accessor(), Markdown.paragraphs(resource.doc()), operations);
  }

  private Operation operation(CallDescription call) {
    List<String> words = new ArrayList<>();
    for (String text : call.words()) {
      if (!words.isEmpty()) {
        words.add("");
      }
      words.addAll(Markdown.lines(text));
    }
    return new Operation(
        call.name().method(),
        call.name().http() + " " + call.name().path(),
        call.deprecated(),
        words,
        samples.apply(call).lines(),
        new DocumentsPlan.Arguments(
            call.arguments().values().stream().map(ReferencePlanner::value).toList(),
            call.arguments().parameters() == null
                ? null
                : Markdown.code(call.arguments().parameters())),
        new DocumentsPlan.Outcome(
            returns(call), call.failures().stream().map(ReferencePlanner::failure).toList()));
  }

  private static Value value(CallDescription.Value value) {
    return new Value(
        Markdown.code(value.name()),
        Markdown.code(value.type()),
        value.in(),
        value.required() ? "yes" : "no",
        Markdown.cell(value.words()));
  }

  private static String returns(CallDescription call) {
    if (call.result().type().equals("Void")) {
      return "nothing.";
    }
    String type = Markdown.code(call.result().type());
    String words = Markdown.cell(call.result().words());
    return words.isEmpty() ? type + "." : type + ": " + words;
  }

  private static Failure failure(CallDescription.Failure failure) {
    return new Failure(
        failure.status(),
        Markdown.code(exception(failure.status())),
        body(failure.body()),
        Markdown.cell(failure.words()));
  }

  private static String body(@Nullable String type) {
    return type == null ? "" : Markdown.code(type);
  }

  /** Returns the exception class for a status. */
  private static String exception(String status) {
    return switch (status) {
      case "400" -> "BadRequestException";
      case "401" -> "AuthenticationException";
      case "403" -> "PermissionDeniedException";
      case "404" -> "NotFoundException";
      case "409" -> "ConflictException";
      case "422" -> "UnprocessableEntityException";
      case "429" -> "RateLimitException";
      default -> status.startsWith("5") ? "ServerException" : "ApiException";
    };
  }
}
