package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values back from the styles of OpenAPI's Parameter and Encoding Objects. */
final class StyleReader {

  private final RawContract contract;
  private final Schemas schemas;

  StyleReader(RawContract contract, Schemas schemas) {
    this.contract = contract;
    this.schemas = schemas;
  }

  private JsonNode typed(JsonNode schema, String text) {
    return SentValue.typed(contract, schemas, schema, text);
  }

  /**
   * Reads a value from the pairs of a query or a form and takes its pairs away; {@code null} if
   * there are none.
   */
  @Nullable JsonNode pairs(
      String name,
      JsonNode schema,
      String style,
      boolean explode,
      List<Entry<String, String>> pairs) {
    ObjectNode flat = Flattened.of(contract, schema).schema;
    String kind = kind(flat, explode, style);
    if (style.equals("deepObject")) {
      return deep(name, schema, pairs);
    }
    if (kind.equals("object") && explode) {
      return fields(concrete(flat), pairs);
    }
    List<String> found = take(name, pairs);
    if (found.isEmpty()) {
      return kind.equals("array") ? entries(name, flat.path("items"), pairs) : null;
    }
    if (kind.equals("array")) {
      JsonNode items = flat.path("items");
      if (explode) {
        return SentValue.array(
            found.stream().map(text -> typed(items, SentRequest.formDecoded(text))).toList());
      }
      return found.get(0).isEmpty()
          ? SentValue.array(List.of())
          : list(items, found.get(0), separator(style), SentRequest::formDecoded);
    }
    if (kind.equals("object")) {
      return members(flat, found.get(0), ",", false, SentRequest::formDecoded);
    }
    return found.size() > 1
        ? SentValue.array(found.stream().map(text -> typed(schema, text)).toList())
        : typed(schema, SentRequest.formDecoded(found.get(0)));
  }

  /** Returns whether a parameter's value is an object. */
  boolean isObject(JsonNode schema) {
    return kind(Flattened.of(contract, schema).schema, true, "form").equals("object");
  }

  /** A union of a text and a list of texts is a list if it looks like one. */
  private String kind(ObjectNode flat, boolean explode, String style) {
    String type = Samples.type(flat);
    if (!type.equals("any")) {
      return type;
    }
    for (String combination : List.of("oneOf", "anyOf")) {
      for (JsonNode variant : flat.path(combination)) {
        String kind = kind(Flattened.of(contract, variant).schema, explode, style);
        return kind;
      }
    }
    return "any";
  }

  /** Returns a union's first variant. */
  private ObjectNode concrete(ObjectNode flat) {
    for (String combination : List.of("oneOf", "anyOf")) {
      if (!flat.has("properties") && flat.path(combination).size() > 0) {
        return Flattened.of(contract, flat.get(combination).get(0)).schema;
      }
    }
    return flat;
  }

  private static List<String> take(String name, List<Entry<String, String>> pairs) {
    List<String> found = new ArrayList<>();
    pairs.removeIf(pair -> pair.getKey().equals(name) && found.add(pair.getValue()));
    return found;
  }

  private static String separator(String style) {
    return switch (style) {
      case "spaceDelimited" -> "%20|\\+";
      case "pipeDelimited" -> "\\||%7C";
      default -> ",";
    };
  }

  private JsonNode list(
      JsonNode items, String text, String separator, UnaryOperator<String> decoded) {
    List<JsonNode> list = new ArrayList<>();
    for (String item : text.split(separator, -1)) {
      list.add(typed(items, decoded.apply(item)));
    }
    return SentValue.array(list);
  }

  private JsonNode members(
      ObjectNode flat,
      String text,
      String separator,
      boolean equals,
      UnaryOperator<String> decoded) {
    ObjectNode object = flat.objectNode();
    String[] words = text.split(equals ? separator + "|=" : separator, -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      String member = decoded.apply(words[i]);
      object.set(member, typed(member(flat, member), decoded.apply(words[i + 1])));
    }
    return object;
  }

  private JsonNode member(ObjectNode flat, String name) {
    return flat.path("properties").has(name)
        ? flat.path("properties").get(name)
        : flat.path("additionalProperties");
  }

  private @Nullable JsonNode fields(ObjectNode flat, List<Entry<String, String>> pairs) {
    ObjectNode object = flat.objectNode();
    for (Map.Entry<String, JsonNode> property : flat.path("properties").properties()) {
      JsonNode value = pairs(property.getKey(), property.getValue(), "form", true, pairs);
      if (value != null) {
        object.set(property.getKey(), value);
      }
    }
    if (flat.path("additionalProperties").isObject()) {
      pairs.removeIf(
          pair ->
              object.set(
                      pair.getKey(),
                      typed(
                          flat.get("additionalProperties"),
                          SentRequest.formDecoded(pair.getValue())))
                  != null);
    }
    return object.isEmpty() ? null : object;
  }

  /** Reads {@code name[member][member]=…}, with several pairs of one name for a list. */
  private @Nullable JsonNode deep(String name, JsonNode schema, List<Entry<String, String>> pairs) {
    ObjectNode flat = Flattened.of(contract, schema).schema;
    List<String> names = new ArrayList<>();
    Pattern member = Pattern.compile(Pattern.quote(name) + "\\[([^\\]]*)](.*)");
    for (Entry<String, String> pair : pairs) {
      var matcher = member.matcher(pair.getKey());
      if (matcher.matches() && !names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    ObjectNode object = flat.objectNode();
    for (String each : names) {
      JsonNode declared = member(flat, each);
      String inner = name + "[" + each + "]";
      JsonNode value = pairs(inner, declared, "form", true, pairs);
      if (value == null || value.isEmpty() && value.isObject()) {
        value = deep(inner, declared, pairs);
      }
      if (value != null) {
        object.set(each, value);
      }
    }
    return object.isEmpty() ? null : object;
  }

  /** Reads {@code name[0][member]=…}, which OpenAPI does not define but which forms use. */
  private @Nullable JsonNode entries(
      String name, JsonNode items, List<Entry<String, String>> pairs) {
    List<JsonNode> list = new ArrayList<>();
    for (int index = 0; ; index++) {
      JsonNode item = deep(name + "[" + index + "]", items, pairs);
      if (item == null) {
        return list.isEmpty() ? null : SentValue.array(list);
      }
      list.add(item);
    }
  }

  /** Reads a value from a part of the path or from a header. */
  JsonNode simple(JsonNode schema, String text, boolean explode, UnaryOperator<String> decoded) {
    ObjectNode flat = Flattened.of(contract, schema).schema;
    return switch (kind(flat, explode, "simple")) {
      case "array" -> list(flat.path("items"), text, " *, *", decoded);
      case "object" -> members(flat, text, ",", explode, decoded);
      default -> typed(schema, decoded.apply(text));
    };
  }

  static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
