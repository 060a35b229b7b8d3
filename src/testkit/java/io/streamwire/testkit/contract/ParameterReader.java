package io.streamwire.testkit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parameter in the styles of OpenAPI's tables: a text, or a {@code List} or {@code Map} of
 * texts.
 */
final class ParameterReader {

  private final ContractNode parameter;
  private final String name;
  private final String place;
  private final String style;
  private final boolean explode;
  private final FlatSchema schema;

  ParameterReader(ContractNode parameter) {
    this.parameter = parameter;
    this.name = parameter.text("name");
    this.place = parameter.text("in");
    String defaultStyle = place.equals("query") || place.equals("cookie") ? "form" : "simple";
    this.style = parameter.has("style") ? parameter.text("style") : defaultStyle;
    this.explode =
        parameter.has("explode") ? parameter.isTrue("explode") : this.style.equals("form");
    this.schema = FlatSchema.of(parameter.get("schema"));
  }

  /** Returns the value; {@code null} if it was not sent. */
  @Nullable Object read(
      ReceivedRequest request, Map<String, String> pathValues, NameValuePairs query) {
    return switch (place) {
      case "path" -> {
        String encoded = pathValues.get(name);
        yield encoded == null ? null : path(encoded);
      }
      case "header" -> {
        List<String> headers = request.headers().values(name);
        yield headers.isEmpty() ? null : split(String.join(",", headers), ",", explode, false);
      }
      case "cookie" -> pairs(NameValuePairs.ofCookies(request.headers().values("Cookie")));
      default -> pairs(query);
    };
  }

  private Object path(String encoded) {
    String text = encoded;
    String separator = ",";
    if (style.equals("label") && text.startsWith(".")) {
      text = text.substring(1);
      separator = explode ? "." : ",";
    } else if (style.equals("matrix") && text.startsWith(";")) {
      text = text.substring(1);
      separator = explode ? ";" : ",";
      boolean members = explode && schema.isObject();
      if (!members) {
        text = text.replaceAll("(^|;)" + Pattern.quote(name) + "=?", "$1");
      }
    }
    return split(text, separator, explode, true);
  }

  private @Nullable Object pairs(NameValuePairs pairs) {
    if (parameter.has("content")) {
      return pairs.has(name) ? pairs.values(name).get(0) : null;
    }
    if (style.equals("deepObject")) {
      Object tree = pairs.tree(name);
      return tree == null && pairs.has(name) ? pairs.values(name).get(0) : tree;
    }
    if (explode && schema.isObject() && !schema.isArray() && !pairs.has(name)) {
      return members(pairs);
    }
    List<String> values = pairs.values(name);
    if (values.isEmpty()) {
      return null;
    }
    boolean single = values.size() == 1;
    if (explode && schema.isArray()) {
      return single && values.get(0).isEmpty() ? List.of() : values;
    }
    if (single) {
      String separator =
          style.equals("spaceDelimited") ? " " : style.equals("pipeDelimited") ? "|" : ",";
      return split(values.get(0), separator, false, false);
    }
    return values;
  }

  /**
   * Returns an object whose members are separate parameters. The query may contain other
   * parameters.
   */
  private @Nullable Object members(NameValuePairs pairs) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String property : schema.properties().keySet()) {
      List<String> values = pairs.values(property);
      Object tree = pairs.tree(property);
      if (!values.isEmpty()) {
        members.put(property, values.size() == 1 ? values.get(0) : values);
      } else if (tree != null) {
        members.put(property, tree);
      }
    }
    return members.isEmpty() ? null : members;
  }

  private Object split(String text, String separator, boolean pairs, boolean encoded) {
    boolean composite = schema.isArray() || schema.isObject();
    if (!composite || parameter.has("content") || isJson(text)) {
      return encoded ? DescribedOperation.decoded(text) : text;
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(separator), -1)) {
      parts.add(encoded ? DescribedOperation.decoded(part) : part);
    }
    if (schema.isArray()) {
      return text.isEmpty() ? List.of() : parts;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    if (pairs) {
      for (String part : parts) {
        int equals = part.indexOf('=');
        members.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
      }
    } else {
      for (int i = 0; i + 1 < parts.size(); i += 2) {
        members.put(parts.get(i), parts.get(i + 1));
      }
    }
    return members;
  }

  private boolean isJson(String text) {
    return text.startsWith("{") || schema.isObject() && text.startsWith("[");
  }
}
