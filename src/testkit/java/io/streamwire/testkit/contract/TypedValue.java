package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts text to JSON according to a schema: {@code "12"} becomes a number if the schema accepts
 * a number, and a text if it accepts a text.
 */
final class TypedValue {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?");

  private final SchemaCheck schemas;

  TypedValue(SchemaCheck schemas) {
    this.schemas = schemas;
  }

  /**
   * Returns the JSON of a value.
   *
   * @param raw a text, or a {@code List} or {@code Map} of such values
   */
  JsonNode of(Object raw, @Nullable ContractNode schema) {
    if (raw instanceof Map<?, ?> members) {
      FlatSchema flat = schema == null ? null : FlatSchema.of(schema);
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      members.forEach(
          (name, value) -> {
            ContractNode declared = flat == null ? null : flat.properties().get(name.toString());
            ContractNode other = flat == null ? null : flat.additional();
            object.set(name.toString(), of(value, declared == null ? other : declared));
          });
      return object;
    }
    if (raw instanceof List<?> items) {
      ContractNode declared = schema == null ? null : FlatSchema.of(schema).items();
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> array.add(of(item, declared)));
      return array;
    }
    return scalar(raw.toString(), schema);
  }

  private JsonNode scalar(String text, @Nullable ContractNode schema) {
    List<JsonNode> candidates = new ArrayList<>();
    candidates.add(TextNode.valueOf(text));
    if (NUMBER.matcher(text).matches()) {
      candidates.add(number(text));
    }
    if (text.equals("true") || text.equals("false")) {
      candidates.add(BooleanNode.valueOf(text.equals("true")));
    }
    if (text.isEmpty() || text.equals("null")) {
      candidates.add(NullNode.getInstance());
    }
    for (JsonNode candidate : candidates) {
      if (schema != null && schemas.accepts(schema, candidate)) {
        return candidate;
      }
    }
    // None is valid; the one with the schema's type results in the best message.
    String type = schema == null ? "" : FlatSchema.of(schema).type();
    boolean number = type.equals("integer") || type.equals("number");
    return candidates.stream()
        .filter(candidate -> number && candidate.isNumber())
        .findFirst()
        .orElse(candidates.get(0));
  }

  private static JsonNode number(String text) {
    BigDecimal value = new BigDecimal(text);
    return text.indexOf('.') < 0
        ? JsonNodeFactory.instance.numberNode(value.toBigIntegerExact())
        : DecimalNode.valueOf(value);
  }
}
