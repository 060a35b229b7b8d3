package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values that fit schemas: with all that is optional, or with what is required only. Where a
 * value does not fit, because variants overlap for instance, what is optional is taken away again.
 */
final class Samples {

  /** The library takes such texts in forms for what they look like. */
  private static final String LIKE_A_NUMBER = "[+-]?[0-9.]+|true|false|null";

  private static final int DEEPEST = 25;
  private static final int DEEPEST_OPTIONAL = 5;
  private static final int MOST_NODES = 1500;

  private final RawContract contract;
  private final Schemas schemas;
  private boolean whole;
  private final Deque<String> components = new ArrayDeque<>();
  private int nodes;

  Samples(RawContract contract, Schemas schemas, boolean whole) {
    this.contract = contract;
    this.schemas = schemas;
    this.whole = whole;
  }

  /** Returns a value, or {@code null} if none was found. */
  @Nullable JsonNode of(JsonNode schema) {
    components.clear();
    nodes = 0;
    JsonNode value = value(schema, 0, 0);
    return value == null ? null : new Pruning(schemas, schema).prune(value);
  }

  private @Nullable JsonNode value(JsonNode schema, int depth, int salt) {
    nodes++;
    if (depth > DEEPEST) {
      return null;
    }
    if (!schema.isObject()) {
      return text("text" + (salt == 0 ? "" : salt));
    }
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      long open = components.stream().filter(reference::equals).count();
      if (open > 0 && (whole || open > 1)) {
        return null;
      }
      components.push(reference);
    }
    try {
      return flat(schema, Flattened.of(contract, schema), depth, salt);
    } finally {
      if (!reference.isEmpty()) {
        components.pop();
      }
    }
  }

  private @Nullable JsonNode flat(JsonNode origin, Flattened flattened, int depth, int salt) {
    ObjectNode schema = flattened.schema;
    if (schema.has("const")) {
      return schema.get("const");
    }
    for (String combination : List.of("oneOf", "anyOf")) {
      if (schema.path(combination).isArray() && !schema.get(combination).isEmpty()) {
        return variant(origin, schema, combination, depth, salt);
      }
    }
    JsonNode child = childOfDiscriminatedParent(flattened, depth, salt);
    if (child != null) {
      return child;
    }
    if (schema.path("enum").isArray()) {
      List<JsonNode> allowed = new ArrayList<>();
      schema.get("enum").forEach(each -> allowed.add(each));
      allowed.removeIf(JsonNode::isNull);
      if (type(schema).equals("string")) {
        allowed.replaceAll(each -> text(each.asText())); // YAML reads 3 and no as other types
      }
      return allowed.isEmpty() ? schema.nullNode() : allowed.get(salt % allowed.size());
    }
    return switch (type(schema)) {
      case "object" -> object(flattened, depth);
      case "array" -> array(schema, depth);
      case "null" -> schema.nullNode();
      case "any" -> text("text");
      default -> scalar(origin, schema, salt);
    };
  }

  /** Takes the first variant whose value the schema as a whole accepts. */
  private @Nullable JsonNode variant(
      JsonNode origin, ObjectNode schema, String combination, int depth, int salt) {
    JsonNode first = null;
    ObjectNode rest = schema.deepCopy();
    rest.remove(List.of(combination, "discriminator"));
    boolean alone = isConstraintOnly(rest);
    for (JsonNode variant : schema.get(combination)) {
      if (isNull(variant)) {
        continue;
      }
      ObjectNode merged = schema.objectNode();
      merged.putArray("allOf").add(rest).add(variant);
      String reference = variant.path("$ref").asText();
      boolean open = !reference.isEmpty() && components.contains(reference);
      for (boolean full : whole ? new boolean[] {true, false} : new boolean[] {false}) {
        JsonNode value = open ? null : sized(full, alone ? variant : merged, depth, salt);
        value = tagged(value, schema.path("discriminator"), reference);
        if (value != null) {
          if (schemas.strictly(origin, value)) {
            return value;
          }
          first = first == null ? value : first;
        }
      }
    }
    return first;
  }

  private @Nullable JsonNode sized(boolean full, JsonNode schema, int depth, int salt) {
    boolean before = whole;
    whole = full;
    try {
      return value(schema, depth, salt);
    } finally {
      whole = before;
    }
  }

  private static boolean isNull(JsonNode variant) {
    return variant.path("type").asText().equals("null")
        || variant.has("const") && variant.get("const").isNull();
  }

  private static boolean isConstraintOnly(ObjectNode rest) {
    return List.of("properties", "required", "items", "anyOf", "oneOf").stream()
        .noneMatch(rest::has);
  }

  private @Nullable JsonNode tagged(
      @Nullable JsonNode value, JsonNode discriminator, String reference) {
    String property = discriminator.path("propertyName").asText();
    if (value instanceof ObjectNode object && !property.isEmpty() && !reference.isEmpty()) {
      String wanted = discriminatorValue(discriminator, reference);
      boolean mapped = discriminator.path("mapping").has(wanted);
      boolean free = object.path(property).asText().startsWith("text"); // a text of our own making
      boolean other = !object.path(property).asText().equals(wanted);
      JsonNode variant = object.objectNode().put("$ref", reference);
      boolean declared = Flattened.of(contract, variant).schema.path("properties").has(property);
      boolean expected = declared || discriminator.has("mapping");
      if (!object.has(property) ? expected : (mapped || free) && other) {
        object.put(property, wanted);
      }
    }
    return value;
  }

  private static String discriminatorValue(JsonNode discriminator, String reference) {
    String component = reference.substring(reference.lastIndexOf('/') + 1);
    for (Map.Entry<String, JsonNode> mapping : discriminator.path("mapping").properties()) {
      String target = mapping.getValue().asText();
      if (target.equals(reference) || target.equals(component)) {
        return mapping.getKey();
      }
    }
    return component;
  }

  /** A parent with a discriminator mapping is sampled as its first child. */
  private @Nullable JsonNode childOfDiscriminatedParent(Flattened flattened, int depth, int salt) {
    JsonNode discriminator = flattened.schema.path("discriminator");
    String own = flattened.component;
    if (own == null || !discriminator.has("mapping")) {
      return null;
    }
    for (Map.Entry<String, JsonNode> mapping : discriminator.get("mapping").properties()) {
      String target = mapping.getValue().asText();
      String component = target.substring(target.lastIndexOf('/') + 1);
      if (component.equals(own)) {
        return null; // it is a child itself
      }
    }
    for (Map.Entry<String, JsonNode> mapping : discriminator.get("mapping").properties()) {
      String target = mapping.getValue().asText();
      String reference = target.contains("/") ? target : "#/components/schemas/" + target;
      if (!components.contains(reference)) {
        ObjectNode child = flattened.schema.objectNode().put("$ref", reference);
        JsonNode value = contract.resolve(child).isObject() ? value(child, depth, salt) : null;
        if (value instanceof ObjectNode object) {
          object.put(discriminator.path("propertyName").asText(), mapping.getKey());
          return object;
        }
      }
    }
    return null;
  }

  private @Nullable JsonNode object(Flattened flattened, int depth) {
    ObjectNode schema = flattened.schema;
    ObjectNode object = schema.objectNode();
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (String name : required) {
      JsonNode declared = schema.path("properties").path(name);
      JsonNode value =
          declared.isMissingNode() ? additional(schema, depth) : value(declared, depth + 1, 0);
      if (value == null) {
        return null;
      }
      object.set(name, value);
    }
    int fewest = fewest(schema);
    int most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean may = whole && depth < DEEPEST_OPTIONAL && nodes < MOST_NODES;
      boolean wanted = (may || object.size() < fewest) && object.size() < most;
      String name = property.getKey();
      if (wanted
          && !object.has(name)
          && !Travelling.isLeftOut(contract, schemas, flattened, name)) {
        JsonNode value = value(property.getValue(), depth + 1, 0);
        if (value != null) {
          object.set(name, value);
        }
      }
    }
    for (int i = 1; object.size() < fewest; i++) {
      JsonNode value = additional(schema, depth);
      if (value == null) {
        return object.size() < schema.path("minProperties").asInt() ? null : object;
      }
      object.set("key" + i, value);
    }
    String tag = schema.path("discriminator").path("propertyName").asText();
    if (!tag.isEmpty() && object.has(tag) && flattened.component != null) {
      tagged(object, schema.get("discriminator"), flattened.component);
    }
    return object;
  }

  private int fewest(ObjectNode schema) {
    boolean map = !schema.has("properties") && schema.path("additionalProperties").isObject();
    return Math.max(schema.path("minProperties").asInt(), map && whole ? 1 : 0);
  }

  /** Returns a value without a declared name; {@code null} if the schema leads back to itself. */
  private @Nullable JsonNode additional(ObjectNode schema, int depth) {
    JsonNode values = schema.path("additionalProperties");
    return values.isObject() && !values.isEmpty() ? value(values, depth + 1, 0) : text("text");
  }

  private JsonNode array(ObjectNode schema, int depth) {
    ArrayNode array = schema.arrayNode();
    int fewest = schema.path("minItems").asInt();
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    int wanted = Math.min(most, Math.max(fewest, whole ? 2 : 1));
    for (int i = 0; i < wanted; i++) {
      JsonNode item = value(schema.path("items"), depth + 1, i);
      boolean twice = item != null && schema.path("uniqueItems").asBoolean() && has(array, item);
      if (item != null && !twice && (nodes < MOST_NODES || array.size() < Math.max(1, fewest))) {
        array.add(item);
      }
    }
    return array;
  }

  private static boolean has(ArrayNode array, JsonNode item) {
    for (JsonNode each : array) {
      if (each.equals(item)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode scalar(JsonNode origin, ObjectNode schema, int salt) {
    if (salt == 0) {
      List<JsonNode> examples = new ArrayList<>();
      examples.add(schema.path("example"));
      schema.path("examples").forEach(each -> examples.add(each));
      for (JsonNode example : examples) {
        if (isPlain(example) && schemas.accepts(origin, example)) {
          return example;
        }
      }
    }
    return Scalars.of(type(schema), schema, salt);
  }

  /** An example for humans, such as one with a line break, is no value to send in a header. */
  private static boolean isPlain(JsonNode example) {
    return example.isValueNode()
        && !example.isNull()
        && example.asText().matches("[!-~]([ -~]{0,60}[!-~])?")
        && !example.asText().contains(",")
        && !(example.isTextual() && example.asText().matches(LIKE_A_NUMBER));
  }

  static String type(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (!each.asText().equals("null")) {
          return each.asText();
        }
      }
      return "null";
    }
    if (type.isTextual()) {
      return type.asText();
    }
    if (schema.has("properties") || schema.has("additionalProperties") || schema.has("required")) {
      return "object";
    }
    if (schema.has("items")) {
      return "array";
    }
    if (schema.has("pattern") || schema.has("format") || schema.has("minLength")) {
      return "string";
    }
    return schema.has("minimum") || schema.has("maximum") ? "number" : "any";
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }
}
