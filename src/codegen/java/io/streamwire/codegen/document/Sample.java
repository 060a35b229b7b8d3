package io.streamwire.codegen.document;

import io.streamwire.codegen.operation.CallDescription;
import io.streamwire.codegen.plan.ModelClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sample call of an operation, with code that uses its result.
 *
 * @param imports the qualified names of the classes that it uses
 * @param code the statements; they use a variable {@code client}
 */
record Sample(List<String> imports, List<String> code) {

  private static final String STREAM = "EventStream<";
  private static final String PAGE = "Page<";

  static Sample of(CallDescription call, Map<String, ModelClass> models, String modelPackage) {
    SampleImports imports = new SampleImports(modelPackage, models.keySet());
    imports.add(call.result().imports());
    SampleValues values = new SampleValues(models, imports);
    List<Expression> arguments = new ArrayList<>();
    for (CallDescription.Given given : call.arguments().given()) {
      arguments.add(
          given.type() == null
              ? new FileValues(imports).body(given.mediaType())
              : values.argument(given.name(), given.type(), given.example()));
    }
    Expression expression =
        Expression.call("client." + call.name().accessor()).then(call.name().method(), arguments);
    List<String> code = statements(expression, call.result().type());
    return new Sample(imports.of(code), code);
  }

  /** Whether a type is a {@code Page}. */
  static boolean isPage(String type) {
    return isA(type, PAGE);
  }

  /** Whether a type is an {@code EventStream}. */
  static boolean isStream(String type) {
    return isA(type, STREAM);
  }

  private static boolean isA(String type, String name) {
    return type.startsWith(name) || type.startsWith("io.streamwire.client." + name);
  }

  private static List<String> statements(Expression call, String returns) {
    if (returns.equals("Void")) {
      return call.lines("", ";");
    }
    if (returns.equals("ResponseBody")) {
      return block(
          "try (ResponseBody body = ", ") {", call, "body.byteStream().transferTo(System.out);");
    }
    if (isStream(returns)) {
      return block(
          "try (" + returns + " events = ", ") {", call, "events.forEach(System.out::println);");
    }
    if (isPage(returns)) {
      List<String> code = new ArrayList<>(call.lines(returns + " page = ", ";"));
      code.add("page.autoPager().forEach(System.out::println);");
      return code;
    }
    return call.lines(returns + " result = ", ";");
  }

  private static List<String> block(String before, String after, Expression call, String inside) {
    List<String> code = new ArrayList<>(call.lines(before, after));
    code.add("  " + inside);
    code.add("}");
    return code;
  }

  /** Returns imports and statements. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    imports.forEach(name -> lines.add("import " + name + ";"));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(code);
    return lines;
  }
}
