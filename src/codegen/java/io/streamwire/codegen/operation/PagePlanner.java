package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ExtensionObject;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.model.RunTimeTypes;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans paged lists, by the extension {@code x-pagination}: the place of the items in a response,
 * and the way to request the next page.
 */
public final class PagePlanner {

  /** The run-time classes that a resource with paged lists uses. */
  public static final Set<String> RUN_TIME =
      Set.of("io.streamwire.client.Page", "io.streamwire.client.core.Paging");

  static final String EXTENSION = "x-pagination";

  private static final String PAGE = "io.streamwire.client.Page";
  private static final String PAGING = "io.streamwire.client.core.Paging";

  /** The members that each kind of paging requires and allows, apart from {@code items}. */
  private static final Map<String, Set<String>> TYPES =
      new TreeMap<>(
          Map.of(
              "cursor", Set.of("type", "items", "parameter", "next", "lastItem", "more"),
              "offset", Set.of("type", "items", "parameter", "first", "total", "more"),
              "page", Set.of("type", "items", "parameter", "first", "total", "more"),
              "nextLink", Set.of("type", "items", "next", "more"),
              "linkHeader", Set.of("type", "items")));

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final RunTimeTypes runTime;

  public PagePlanner(
      Contract contract, SchemaKinds schemaKinds, TypeResolver types, RunTimeTypes runTime) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.runTime = runTime;
  }

  /**
   * Whether the extension is ours. Other tools use the same name with other members; theirs is
   * ignored.
   */
  static boolean isPaged(Operation operation) {
    if (operation.getExtensions() == null || !operation.getExtensions().containsKey(EXTENSION)) {
      return false;
    }
    return !(operation.getExtensions().get(EXTENSION) instanceof Map<?, ?> members)
        || members.isEmpty()
        || TYPES.values().stream().anyMatch(ours -> ours.stream().anyMatch(members::containsKey));
  }

  /** Returns the error for an operation whose responses cannot be pages. */
  static SpecError refused(String place) {
    return new SpecError(
        place, EXTENSION + " is on an operation without one JSON reply (expected: a list in it)");
  }

  /**
   * Plans the pages of an operation.
   *
   * @param schema the body of a page
   * @param body the body's type
   * @return {@code null} if the operation is not paged
   */
  @Nullable ResponseConversion plan(
      String place,
      Operation operation,
      List<Parameter> parameters,
      Schema<?> schema,
      JavaType body,
      String nameHint) {
    if (!isPaged(operation)) {
      return null;
    }
    Map<String, Object> extensions = operation.getExtensions();
    Set<String> all = new TreeSet<>();
    TYPES.values().forEach(all::addAll);
    String type = Objects.requireNonNull(read(place, extensions, all)).requiredText("type");
    Set<String> known = TYPES.get(type);
    if (known == null) {
      throw read(place, extensions, all).refused("type", "one of " + TYPES.keySet());
    }
    ExtensionObject extension = read(place, extensions, known);
    String paging = runTime.text(PAGING);
    PropertyPath root = new PropertyPath("body", schema);
    PropertyPath items = extension.has("items") ? path(extension, "items", root) : root;
    Schema<?> itemSchema = itemSchema(extension, items);
    JavaType list = types.of(items.schema(), nameHint).received();
    if (list.kind() != JavaType.Kind.LIST || list.item() == null) {
      throw extension.refused("items", "the path of a list");
    }
    JavaType item = list.item();
    StringBuilder value = new StringBuilder(paging);
    value.append(".<").append(body.text()).append(", ").append(item.text()).append('>');
    value.append("items(body -> ").append(items.expression()).append(").");
    value.append(next(type, extension, parameters, root, items, itemSchema));
    if (extension.has("more")) {
      PropertyPath more = path(extension, "more", root);
      if (schemaKinds.of(more.schema()) != SchemaKind.BOOLEAN) {
        throw extension.refused("more", "the path of a boolean");
      }
      value.append(".more(body -> ").append(more.expression()).append(')');
    }
    Set<Import> imports = new TreeSet<>(body.imports());
    imports.addAll(item.imports());
    imports.addAll(runTime.imports(PAGE));
    imports.addAll(runTime.imports(PAGING));
    return new ResponseConversion(
        runTime.text(PAGE) + "<" + item.text() + ">",
        "_PAGES",
        paging + "<" + body.text() + ", " + item.text() + ">",
        value.toString(),
        imports);
  }

  private static ExtensionObject read(
      String place, Map<String, Object> extensions, Set<String> known) {
    return Objects.requireNonNull(ExtensionObject.of(place, extensions, EXTENSION, known));
  }

  private Schema<?> itemSchema(ExtensionObject extension, PropertyPath items) {
    Schema<?> list = contract.resolve(items.schema());
    if (schemaKinds.of(items.schema()) != SchemaKind.LIST || list.getItems() == null) {
      throw extension.refused("items", "the path of a list");
    }
    return list.getItems();
  }

  private String next(
      String type,
      ExtensionObject extension,
      List<Parameter> parameters,
      PropertyPath root,
      PropertyPath items,
      Schema<?> item) {
    return switch (type) {
      case "cursor" -> {
        String cursor = cursor(extension, root, items, item);
        yield "cursor(" + parameter(extension, parameters) + ", body -> " + cursor + ")";
      }
      case "nextLink" -> {
        PropertyPath link = path(extension, "next", root);
        yield "nextLink(body -> " + scalar(extension, "next", link) + ")";
      }
      case "linkHeader" -> "linkHeader()";
      default -> {
        int first = extension.number("first", type.equals("page") ? 1 : 0);
        String total =
            extension.has("total")
                ? "body -> " + scalar(extension, "total", path(extension, "total", root))
                : "null";
        yield type + "(" + parameter(extension, parameters) + ", " + first + ", " + total + ")";
      }
    };
  }

  private String cursor(
      ExtensionObject extension, PropertyPath root, PropertyPath items, Schema<?> item) {
    if (extension.has("next") == extension.has("lastItem")) {
      throw extension.refused(
          "next", "the path of the next cursor; or lastItem, that of a property of the last item");
    }
    if (extension.has("next")) {
      return scalar(extension, "next", path(extension, "next", root));
    }
    String last = runTime.text(PAGING) + ".last(" + items.expression() + ")";
    return scalar(extension, "lastItem", path(extension, "lastItem", new PropertyPath(last, item)));
  }

  private PropertyPath path(ExtensionObject extension, String member, PropertyPath root) {
    return PropertyPath.of(
        contract, schemaKinds, types, extension, member, runTime.text(PAGING), root);
  }

  private String scalar(ExtensionObject extension, String member, PropertyPath path) {
    SchemaKind kind = schemaKinds.of(path.schema());
    if (!kind.isScalar() && kind != SchemaKind.ENUM) {
      throw extension.refused(member, "the path of a text or a number");
    }
    return path.expression();
  }

  private static String parameter(ExtensionObject extension, List<Parameter> parameters) {
    String name = extension.requiredText("parameter");
    List<String> query =
        parameters.stream()
            .filter(parameter -> "query".equals(parameter.getIn()))
            .map(Parameter::getName)
            .toList();
    if (!query.contains(name)) {
      throw extension.refused("parameter", "a query parameter of the operation: " + query);
    }
    return JavaLiteral.quote(name);
  }
}
