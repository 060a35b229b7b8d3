package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates a value for a schema: its example, otherwise a value built from the examples of its
 * parts, otherwise from their types. A recursive schema ends where it repeats: an optional property
 * is omitted there, and a list is empty. The result for a schema is always the same.
 */
final class ValueMaker {

  private static final int MAX_VALUES = 2000;
  private static final int MAX_OPTIONAL_DEPTH = 6;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SchemaCheck schemas;
  private int count;

  /**
   * Creates a generator for one value.
   *
   * @param schemas checks examples; invalid examples are not used
   */
  ValueMaker(SchemaCheck schemas) {
    this.schemas = schemas;
  }

  /** Returns a value; {@code null} if every value of the schema is infinitely recursive. */
  @Nullable JsonNode value(ContractNode schema) {
    return value(schema, Set.of());
  }

  private @Nullable JsonNode value(ContractNode declared, Set<String> above) {
    ContractNode schema = declared.resolved();
    if (above.contains(schema.place()) || ++count > MAX_VALUES) {
      return isNullable(schema) ? JSON.nullNode() : null;
    }
    JsonNode example = example(schema);
    if (example != null) {
      return example;
    }
    Set<String> within = new LinkedHashSet<>(above);
    within.add(schema.place());
    FlatSchema flat = FlatSchema.withoutVariants(schema);
    JsonNode child = childOfParent(schema, flat, within);
    JsonNode variant = child == null ? variant(schema, flat, within) : child;
    if (variant != null) {
      return variant;
    }
    String type = flat.type();
    JsonNode value =
        switch (type) {
          case "object" -> object(schema, flat, within);
          case "array" -> array(flat, within);
          default -> scalar(type, flat);
        };
    return value == null && isNullable(schema) ? JSON.nullNode() : value;
  }

  private @Nullable JsonNode example(ContractNode schema) {
    for (String keyword : new String[] {"example", "const", "default"}) {
      if (schema.has(keyword) && schemas.accepts(schema, schema.json().get(keyword))) {
        return schema.json().get(keyword);
      }
    }
    for (String keyword : new String[] {"examples", "enum"}) {
      for (ContractNode value : schema.get(keyword).items()) {
        if (schemas.accepts(schema, value.json())) {
          return value.json();
        }
      }
    }
    return null;
  }

  private static boolean isNullable(ContractNode schema) {
    JsonNode type = schema.json().path("type");
    for (JsonNode name : type) {
      if (name.asText().equals("null")) {
        return true;
      }
    }
    return schema.isTrue("nullable");
  }

  private JsonNode scalar(String type, FlatSchema flat) {
    for (ContractNode part : flat.parts()) {
      JsonNode example = example(part);
      if (example != null) {
        return example;
      }
    }
    return ScalarMaker.of(type, flat);
  }

  /**
   * Returns the value of the first variant that is valid for the whole schema, because another
   * variant may match the same value.
   */
  private @Nullable JsonNode variant(ContractNode schema, FlatSchema flat, Set<String> within) {
    JsonNode first = null;
    for (ContractNode part : flat.parts()) {
      for (String keyword : new String[] {"oneOf", "anyOf"}) {
        for (ContractNode variant : part.get(keyword).items()) {
          JsonNode value = variant(schema, flat, within, part, variant);
          if (value != null && schemas.accepts(schema, value)) {
            return value;
          }
          first = first == null ? value : first;
        }
      }
    }
    return first;
  }

  private @Nullable JsonNode variant(
      ContractNode schema,
      FlatSchema flat,
      Set<String> within,
      ContractNode part,
      ContractNode variant) {
    JsonNode value = variant.text("type").equals("null") ? null : value(variant, within);
    if (value instanceof ObjectNode chosen) {
      ObjectNode own = flat.properties().isEmpty() ? null : object(schema, flat, within);
      ObjectNode both = own == null ? chosen.deepCopy() : own.setAll(chosen);
      tag(both, part.get("discriminator"), variant.resolved());
      return both;
    }
    return value;
  }

  /** Returns a value of the first child of a parent that declares a mapping of its children. */
  private @Nullable JsonNode childOfParent(
      ContractNode schema, FlatSchema flat, Set<String> within) {
    ContractNode discriminator = schema.get("discriminator");
    if (schema.has("oneOf") || schema.has("anyOf") || !discriminator.has("mapping")) {
      return null;
    }
    for (Map.Entry<String, ContractNode> mapped :
        discriminator.get("mapping").members().entrySet()) {
      ContractNode child = mappedTo(schema, mapped.getValue().json().asText());
      boolean whole = child.exists() && !flat.parts().contains(child);
      JsonNode value = whole && !within.contains(child.place()) ? childValue(child, within) : null;
      if (value instanceof ObjectNode object) {
        return object.put(discriminator.text("propertyName"), mapped.getKey());
      }
    }
    return null;
  }

  /** Returns the value of a child, whose parent is one of its parts. */
  private @Nullable JsonNode childValue(ContractNode child, Set<String> within) {
    FlatSchema flat = FlatSchema.withoutVariants(child);
    JsonNode example = example(child);
    return example == null ? object(child, flat, within) : example;
  }

  private static ContractNode mappedTo(ContractNode from, String target) {
    String reference = target.contains("/") ? target : "#/components/schemas/" + target;
    return from.documents().target(from.document(), reference);
  }

  private void tag(ObjectNode value, ContractNode discriminator, ContractNode variant) {
    String property = discriminator.text("propertyName");
    if (property.isEmpty()) {
      return;
    }
    String text = variant.pointer().substring(variant.pointer().lastIndexOf('/') + 1);
    ContractNode declared = FlatSchema.of(variant).properties().get(property);
    if (value.has(property) && declared != null && !accepts(declared, text)) {
      text = value.get(property).asText(); // the schema of the variant determines the text
    }
    for (Map.Entry<String, ContractNode> mapped :
        discriminator.get("mapping").members().entrySet()) {
      if (mappedTo(discriminator, mapped.getValue().json().asText())
          .place()
          .equals(variant.place())) {
        text = mapped.getKey();
      }
    }
    value.put(property, text);
  }

  private boolean accepts(ContractNode schema, String text) {
    return schemas.accepts(schema, JSON.textNode(text));
  }

  private @Nullable ObjectNode object(ContractNode schema, FlatSchema flat, Set<String> within) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, ContractNode> property : flat.properties().entrySet()) {
      boolean required = flat.required().contains(property.getKey());
      boolean notSent = property.getValue().resolved().isTrue(schemas.leftOut());
      if (notSent || !required && within.size() > MAX_OPTIONAL_DEPTH) {
        continue;
      }
      JsonNode value = value(property.getValue(), within);
      boolean scalar = value != null && value.isValueNode();
      if (value != null && (required || !scalar || schemas.accepts(property.getValue(), value))) {
        object.set(property.getKey(), value);
      } else if (required) {
        return null;
      }
    }
    for (String name : flat.required()) {
      if (!flat.properties().containsKey(name)) {
        object.set(name, JSON.textNode("text"));
      }
    }
    ContractNode values = flat.additional();
    int minCount = Math.max(flat.keyword("minProperties").asInt(0), values == null ? 0 : 1);
    for (int i = 1; object.size() < Math.min(minCount, 100); i++) {
      JsonNode value = values == null ? JSON.textNode("text") : value(values, within);
      if (value == null) {
        break;
      }
      object.set("key" + i, value);
    }
    for (ContractNode part : flat.parts()) {
      String property = part.get("discriminator").text("propertyName");
      if (object.has(property)) {
        tag(object, part.get("discriminator"), schema);
      }
    }
    return object;
  }

  private JsonNode array(FlatSchema flat, Set<String> within) {
    ArrayNode array = JSON.arrayNode();
    int max = flat.keyword("maxItems").asInt(Integer.MAX_VALUE);
    int wanted = Math.min(max, Math.max(1, Math.min(flat.keyword("minItems").asInt(0), 100)));
    ContractNode items = flat.items();
    for (int i = 0; i < wanted; i++) {
      JsonNode item = items == null ? JSON.textNode("text") : value(items, within);
      if (item == null) {
        break;
      }
      array.add(item);
    }
    return array;
  }
}
