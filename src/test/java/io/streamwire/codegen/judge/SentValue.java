package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Compares what was given to a client with what arrived. */
final class SentValue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SentValue() {}

  /** Reads a text as the type that its schema names; a text that does not fit stays a text. */
  static JsonNode typed(RawContract contract, Schemas schemas, JsonNode schema, String text) {
    JsonNode asText = JsonNodeFactory.instance.textNode(text);
    ObjectNode flat = Flattened.of(contract, schema).schema;
    boolean isText = Samples.type(flat).equals("string");
    if (isText && schemas.accepts(schema, asText)) {
      return asText;
    }
    if (text.matches("-?[0-9.eE+-]+|true|false|null")) {
      try {
        JsonNode parsed = JSON.readTree(text);
        if (parsed != null && schemas.accepts(schema, parsed)) {
          return parsed;
        }
      } catch (java.io.IOException notJson) {
        return asText;
      }
    }
    return asText;
  }

  /** Returns whether both are the same value, however numbers and times are spelled. */
  static boolean same(JsonNode left, JsonNode right) {
    if (left instanceof ObjectNode && right instanceof ObjectNode) {
      if (left.size() != right.size()) {
        return false;
      }
      for (Map.Entry<String, JsonNode> member : left.properties()) {
        JsonNode other = right.get(member.getKey());
        if (other == null || !same(member.getValue(), other)) {
          return false;
        }
      }
      return true;
    }
    if (left instanceof ArrayNode && right instanceof ArrayNode) {
      Iterator<JsonNode> others = right.elements();
      boolean same = left.size() == right.size();
      for (Iterator<JsonNode> items = left.elements(); same && items.hasNext(); ) {
        same = same(items.next(), others.next());
      }
      return same;
    }
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0
          || left.doubleValue() == right.doubleValue();
    }
    return left.equals(right) || sameText(left.asText(), right.asText());
  }

  private static boolean sameText(String left, String right) {
    if (left.equals(right) || isUuid(left) && left.equalsIgnoreCase(right)) {
      return true;
    }
    try {
      return OffsetDateTime.parse(left).isEqual(OffsetDateTime.parse(right));
    } catch (DateTimeParseException noTimes) {
      return false;
    }
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  static JsonNode array(List<JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }
}
