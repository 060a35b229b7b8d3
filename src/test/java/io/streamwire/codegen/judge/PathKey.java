package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Paths of contracts and of Retrofit interfaces in one spelling, so that they can be matched. */
final class PathKey {

  private PathKey() {}

  static String withoutQuery(String path) {
    String plain = withoutFragment(path);
    int query = plain.indexOf('?');
    return query < 0 ? plain : plain.substring(0, query);
  }

  /** Returns the query that stands in a path itself; empty if there is none. */
  static String query(String path) {
    String plain = withoutFragment(path);
    int query = plain.indexOf('?');
    return query < 0 ? "" : plain.substring(query + 1);
  }

  private static String withoutFragment(String path) {
    int fragment = path.indexOf('#');
    return fragment < 0 ? path : path.substring(0, fragment);
  }

  /** The key of a path of a contract. */
  static String ofContract(RawOperation operation) {
    String path = operation.path();
    String query = query(path).contains("{") ? "" : query(path);
    String template = withoutQuery(path);
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").asText();
      template = template.replace("{" + name + "}", mark(parameter) + "{}");
    }
    return of(operation.method(), template + (query.isEmpty() ? "" : "?" + query));
  }

  /** The key of a path in a Retrofit annotation. */
  static String ofInterface(String method, String path) {
    String plain = path.equals(".") ? "" : path.startsWith("./") ? path.substring(2) : path;
    return of(method, plain.replace("%3A", ":"));
  }

  private static String of(String method, String path) {
    String template = path.replaceAll("\\{[^{}]*}", "{}");
    return method + " " + (template.startsWith("/") ? template.substring(1) : template);
  }

  private static String mark(JsonNode parameter) {
    return switch (parameter.path("style").asText()) {
      case "label" -> ".";
      case "matrix" -> ";" + parameter.path("name").asText() + "=";
      default -> "";
    };
  }

  /** Turns the styles {@code label} and {@code matrix} into {@code simple}. */
  static String withoutMark(JsonNode parameter, String text, boolean explode) {
    String mark = mark(parameter);
    String plain = text.startsWith(mark) ? text.substring(mark.length()) : text;
    return explode ? plain.replaceAll(Pattern.quote(mark), ",") : plain;
  }
}
