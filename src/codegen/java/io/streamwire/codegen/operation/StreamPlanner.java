package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ExtensionObject;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.contract.StreamTypes;
import io.streamwire.codegen.model.RunTimeTypes;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans responses that are streams of events: the type of an event's data, and the sentinel at the
 * end.
 */
public final class StreamPlanner {

  /** The run-time classes that a resource with such a response uses. */
  public static final Set<String> RUN_TIME =
      Set.of("io.streamwire.client.EventStream", "io.streamwire.client.core.EventFormat");

  private static final String STREAM = "io.streamwire.client.EventStream";
  private static final String FORMAT = "io.streamwire.client.core.EventFormat";
  private static final String EXTENSION = "x-event-stream";

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final RunTimeTypes runTime;

  public StreamPlanner(
      Contract contract, SchemaKinds schemaKinds, TypeResolver types, RunTimeTypes runTime) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.runTime = runTime;
  }

  /**
   * Plans a stream.
   *
   * @param schema the schema of the media type: an event's data, or a list of events
   * @param nameHint the preferred name if it needs a class
   */
  ResponseConversion plan(
      String place,
      Operation operation,
      String mediaType,
      @Nullable Schema<?> schema,
      String nameHint) {
    boolean lines = StreamTypes.isLines(mediaType);
    Schema<?> item = item(schema);
    boolean text = !lines && (item == null || isText(item));
    JavaType type = text ? JavaType.STRING : types.of(item, nameHint).received();
    Set<Import> imports = new TreeSet<>(type.imports());
    imports.addAll(runTime.imports(STREAM));
    imports.addAll(runTime.imports(FORMAT));
    String format = runTime.text(FORMAT);
    StringBuilder value = new StringBuilder(format);
    if (text) {
      value.append(".textEvents()");
    } else {
      imports.add(new Import("io.streamwire.wire.Json", false));
      value.append(".<").append(type.text()).append('>').append(lines ? "lines" : "events");
      value.append("(moshi -> ").append(type.adapter()).append(')');
    }
    ExtensionObject extension =
        ExtensionObject.of(place, operation.getExtensions(), EXTENSION, Set.of("done"));
    if (extension != null) {
      value
          .append(".endingAt(")
          .append(JavaLiteral.quote(extension.requiredText("done")))
          .append(')');
    }
    return new ResponseConversion(
        runTime.text(STREAM) + "<" + type.text() + ">",
        "_EVENTS",
        format + "<" + type.text() + ">",
        value.toString(),
        imports);
  }

  /** OpenAPI 3.2 describes the stream as a list of events; other contracts describe one event. */
  private @Nullable Schema<?> item(@Nullable Schema<?> schema) {
    if (schema == null) {
      return null;
    }
    Schema<?> target = contract.resolve(schema);
    boolean list = schemaKinds.of(schema) == SchemaKind.LIST;
    return list && target.getItems() != null ? target.getItems() : schema;
  }

  private boolean isText(Schema<?> item) {
    return switch (schemaKinds.of(item)) {
      case STRING, ANY -> true;
      default -> false;
    };
  }

  /** Rejects the extension on an operation without a stream. */
  static void refuseWithoutStream(String place, Operation operation) {
    if (operation.getExtensions() != null && operation.getExtensions().containsKey(EXTENSION)) {
      throw new SpecError(
          place,
          EXTENSION
              + " is on an operation without a stream of events (expected: a success of "
              + StreamTypes.EVENTS
              + " or lines of JSON)");
    }
  }
}
