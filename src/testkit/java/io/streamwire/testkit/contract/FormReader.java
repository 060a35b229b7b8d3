package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts a form to the JSON object that its schema describes. */
final class FormReader {

  private final TypedValue typed;

  FormReader(TypedValue typed) {
    this.typed = typed;
  }

  /**
   * Returns the form as an object.
   *
   * @param encoding the media type's {@code encoding}
   */
  JsonNode read(NameValuePairs form, ContractNode schema, ContractNode encoding) {
    FlatSchema flat = FlatSchema.of(schema);
    Map<String, Object> members = new LinkedHashMap<>();
    Map<String, JsonNode> json = new LinkedHashMap<>();
    flat.properties()
        .forEach(
            (name, property) -> {
              ContractNode propertyEncoding = encoding.get(name);
              if (propertyEncoding.text("contentType").contains("json") && form.has(name)) {
                json.put(name, parsed(form.values(name).get(0)));
                return;
              }
              Object value = value(form, name, property, propertyEncoding);
              if (value != null) {
                members.put(name, value);
              }
            });
    for (Map.Entry<String, String> pair : form.all()) {
      String name = pair.getKey();
      boolean known = name.contains("[") || flat.properties().containsKey(name);
      if (!known && !isIndexed(name, flat)) {
        members.putIfAbsent(name, pair.getValue());
      }
    }
    ObjectNode object = (ObjectNode) typed.of(members, schema);
    json.forEach(object::set);
    return object;
  }

  private static JsonNode parsed(String text) {
    try {
      return Documents.JSON.readTree(text);
    } catch (java.io.IOException e) {
      return Documents.JSON.getNodeFactory().textNode(text);
    }
  }

  private static @Nullable Object value(
      NameValuePairs form, String name, ContractNode property, ContractNode encoding) {
    FlatSchema flat = FlatSchema.of(property);
    Object indexed = indexed(form, property);
    if (indexed != null) {
      return indexed;
    }
    Object tree = form.tree(name);
    if (tree != null) {
      return tree;
    }
    List<String> values = form.values(name);
    if (values.isEmpty()) {
      return null;
    }
    if (flat.isArray()) {
      boolean joined = encoding.has("explode") && !encoding.isTrue("explode");
      return joined ? List.of(values.get(0).split(",", -1)) : values;
    }
    return values.size() == 1 ? values.get(0) : values;
  }

  /**
   * Returns the entries of indexed fields such as {@code Line1.Item}, if the contract declares
   * {@code x-indexed-form}.
   */
  private static @Nullable Object indexed(NameValuePairs form, ContractNode property) {
    Pattern field = indexedField(property);
    if (field == null) {
      return null;
    }
    Map<Integer, Map<String, Object>> items = new TreeMap<>();
    for (Map.Entry<String, String> pair : form.all()) {
      Matcher matcher = field.matcher(pair.getKey());
      if (matcher.matches()) {
        items
            .computeIfAbsent(Integer.valueOf(matcher.group(1)), index -> new LinkedHashMap<>())
            .put(matcher.group(2), pair.getValue());
      }
    }
    return items.isEmpty() ? null : List.copyOf(items.values());
  }

  private static boolean isIndexed(String name, FlatSchema flat) {
    return flat.properties().values().stream()
        .map(FormReader::indexedField)
        .anyMatch(field -> field != null && field.matcher(name).matches());
  }

  private static @Nullable Pattern indexedField(ContractNode property) {
    ContractNode indexed = property.get("x-indexed-form");
    return indexed.has("prefix")
        ? Pattern.compile(Pattern.quote(indexed.text("prefix")) + "(\\d{1,6})\\.(.+)")
        : null;
  }
}
