package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.HeadersPlan;
import io.streamwire.codegen.plan.HeadersPlan.HeaderPlan;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans typed accessors for the headers of successful responses. */
final class ResponseHeadersPlanner {

  private static final JavaType LIST =
      new JavaType(
          "List<String>",
          JavaType.Kind.LIST,
          "Json.list(Json.STRING)",
          false,
          JavaType.STRING,
          Set.of(new Import("java.util.List", false)));

  private static final Set<String> TAKEN =
      Set.of("of", "toString", "hashCode", "equals", "getClass", "notify", "notifyAll", "wait");

  private final Contract contract;
  private final SchemaKinds schemaKinds;

  ResponseHeadersPlanner(Contract contract, SchemaKinds schemaKinds) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
  }

  HeadersPlan plan(Operation operation) {
    NameScope names = new NameScope(TAKEN);
    List<HeaderPlan> plans = new ArrayList<>();
    headers(operation).forEach((name, header) -> plans.add(plan(name, header, names)));
    return new HeadersPlan(plans);
  }

  /**
   * Returns the headers of all 2xx responses without duplicates. Header names are case-insensitive.
   */
  private Map<String, Header> headers(Operation operation) {
    Map<String, Header> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (operation.getResponses() == null) {
      return headers;
    }
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              Map<String, Header> declared = contract.resolve(response).getHeaders();
              if (status.startsWith("2") && declared != null) {
                declared.forEach((name, header) -> headers.putIfAbsent(name, header));
              }
            });
    headers.remove("Content-Type"); // OpenAPI 3.0.3, Response Object: Content-Type is ignored here
    return headers;
  }

  private HeaderPlan plan(String name, Header reference, NameScope names) {
    Header header = contract.resolve(reference);
    Schema<?> schema = header.getSchema();
    String reader = reader(schema);
    return new HeaderPlan(
        names.unique(JavaNames.member(name, "header"), "Header"),
        JavaLiteral.escape(name),
        type(reader),
        reader,
        reader.equals("list"),
        JavadocText.lines(description(header, schema)),
        Boolean.TRUE.equals(header.getDeprecated()));
  }

  private @Nullable String description(Header header, @Nullable Schema<?> schema) {
    return header.getDescription() != null || schema == null
        ? header.getDescription()
        : contract.resolve(schema).getDescription();
  }

  private String reader(@Nullable Schema<?> schema) {
    if (schema == null) {
      return "text";
    }
    SchemaKind kind = schemaKinds.of(schema);
    String format = contract.resolve(schema).getFormat();
    return switch (kind) {
      case INTEGER -> "wholeNumber";
      case NUMBER -> "number";
      case BOOLEAN -> "truth";
      case LIST -> "list";
      case STRING -> "date-time".equals(format) ? "dateTime" : "text";
      default -> "text";
    };
  }

  private static JavaType type(String reader) {
    return switch (reader) {
      case "wholeNumber" -> JavaType.LONG;
      case "number" -> JavaType.BIG_DECIMAL;
      case "truth" -> JavaType.BOOLEAN;
      case "list" -> LIST;
      case "dateTime" -> JavaType.DATE_TIME;
      default -> JavaType.STRING;
    };
  }
}
