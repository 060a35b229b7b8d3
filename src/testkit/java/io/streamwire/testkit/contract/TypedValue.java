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
 * Makes JSON of what travelled as text, so that a schema can be asked about it: {@code "12"} is a
 * number where the schema takes a number, and a text where it takes a text.
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
   * @param raw a text, a {@code List} of such values, or a {@code Map} of them
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
    List<JsonNode> readings = new ArrayList<>();
    readings.add(TextNode.valueOf(text));
    if (NUMBER.matcher(text).matches()) {
      readings.add(number(text));
    }
    if (text.equals("true") || text.equals("false")) {
      readings.add(BooleanNode.valueOf(text.equals("true")));
    }
    if (text.isEmpty() || text.equals("null")) {
      readings.add(NullNode.getInstance());
    }
    for (JsonNode reading : readings) {
      if (schema != null && schemas.accepts(schema, reading)) {
        return reading;
      }
    }
    // None fits; the one of the schema's own type says best what is wrong.
    String type = schema == null ? "" : FlatSchema.of(schema).type();
    boolean number = type.equals("integer") || type.equals("number");
    return readings.stream()
        .filter(reading -> number && reading.isNumber())
        .findFirst()
        .orElse(readings.get(0));
  }

  private static JsonNode number(String text) {
    BigDecimal value = new BigDecimal(text);
    return text.indexOf('.') < 0
        ? JsonNodeFactory.instance.numberNode(value.toBigIntegerExact())
        : DecimalNode.valueOf(value);
  }
}
